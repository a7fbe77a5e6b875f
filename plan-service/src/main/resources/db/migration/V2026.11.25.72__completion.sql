-- What the targets, quotas and milestones of a task weigh in its completion, where they do not all weigh the same.
create table completion_weight (
    bureau_id varchar(36) not null,
    id        uuid        not null,
    version   integer     not null,
    task_id   uuid        not null,
    -- JSON, only ever read whole.
    weights   text        not null,
    primary key (bureau_id, id),
    unique (bureau_id, task_id),
    foreign key (bureau_id, task_id) references task (bureau_id, id) on delete cascade
);

select hold_to_bureau('completion_weight', 'select, insert, update');
