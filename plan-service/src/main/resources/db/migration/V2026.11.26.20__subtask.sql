-- A subtask is a task with a task above it, so that all that is done with tasks is done with it. It is none of the plan's
-- document: what lists, counts, prints, compares or copies a plan reads tasks without one above them.
alter table task
    add column parent_id uuid,
    -- What it weighs in the completion of the task above it.
    add column weight integer not null default 1 check (weight between 0 and 1000),
    -- Whether its last day is its own; otherwise it moves with that of the task above it.
    add column due_given boolean not null default true,
    -- Why a subtask was dropped; then withdrawn_by is 0, for no amendment did it.
    add column drop_reason text,
    add foreign key (bureau_id, parent_id) references task (bureau_id, id),
    drop constraint task_position,
    add constraint task_position unique nulls not distinct (bureau_id, plan_id, parent_id, position)
        deferrable initially immediate;
create index task_printed on task (bureau_id, plan_id, position) where parent_id is null;
create index task_parent on task (bureau_id, parent_id, position) where parent_id is not null;

-- A subtask on which nothing hangs can be removed: with it goes what only tells where it stands.
alter table todo
    drop constraint todo_bureau_id_task_id_fkey,
    add foreign key (bureau_id, task_id) references task (bureau_id, id) on delete cascade;
alter table task_light
    drop constraint task_light_bureau_id_task_id_fkey,
    add foreign key (bureau_id, task_id) references task (bureau_id, id) on delete cascade;
alter table light_change
    drop constraint light_change_bureau_id_task_id_fkey,
    add foreign key (bureau_id, task_id) references task (bureau_id, id) on delete cascade;
