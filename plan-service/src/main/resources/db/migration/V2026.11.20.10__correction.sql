-- Corrections of drafts: what was done, and what the rows that it touched were before.
create table correction (
    bureau_id    varchar(36)  not null,
    id           uuid         not null,
    version      integer      not null,
    plan_id      uuid         not null,
    number       integer      not null,
    -- JSON as it was sent, and as it is served.
    operation    text         not null,
    -- JSON. Text and not jsonb: it is only ever read whole, by an undo.
    before       text         not null,
    -- The name that the directory learned by it, and of whom.
    learned_name varchar(300),
    learned_person_id uuid,
    learned_unit_id   uuid,
    plan_version integer      not null,
    made_at      timestamptz  not null,
    made_by      varchar(255) not null,
    undone_at    timestamptz,
    undone_by    varchar(255),
    primary key (bureau_id, id),
    unique (bureau_id, plan_id, number),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, learned_person_id) references person (bureau_id, id),
    foreign key (bureau_id, learned_unit_id) references unit (bureau_id, id)
);
select hold_to_bureau('correction', 'select, insert, update');

-- A task that is noise, or belongs to the one before it, goes.
grant delete on task to ${app};

-- Tasks move up when one goes. Deferrable, so that one statement may move them: otherwise each row is held against
-- those that have not moved yet.
alter table task
    drop constraint task_bureau_id_plan_id_position_key,
    add constraint task_position unique (bureau_id, plan_id, position) deferrable initially immediate;
