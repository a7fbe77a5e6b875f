-- Tasks that a responsible office lets another unit or person carry out; it stays answerable for them.
create table delegation (
    bureau_id       varchar(36)  not null,
    id              uuid         not null,
    version         integer      not null,
    task_id         uuid         not null,
    plan_id         uuid         not null,
    task_title      varchar(300) not null,
    from_unit       uuid         not null,
    to_unit         uuid,
    to_person       uuid,
    until_on        date,
    note            text,
    status          varchar(20)  not null,
    -- Whether its life goes on.
    live            boolean      not null,
    -- The last day for the answer that is waited for, or null; thereafter the bureau office may give it.
    answer_by       date,
    reason          text,
    offered_at      timestamptz  not null,
    offered_by      varchar(255) not null,
    offered_by_name varchar(255) not null,
    ended_at        timestamptz,
    primary key (bureau_id, id),
    foreign key (bureau_id, task_id) references task (bureau_id, id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, from_unit) references unit (bureau_id, id),
    foreign key (bureau_id, to_unit) references unit (bureau_id, id),
    foreign key (bureau_id, to_person) references person (bureau_id, id),
    check (num_nonnulls(to_unit, to_person) = 1)
);
-- An office has one delegation of a task at a time.
create unique index delegation_live on delegation (bureau_id, task_id, from_unit) where live;
create index delegation_order on delegation (bureau_id, id desc);
create index delegation_task on delegation (bureau_id, task_id, id desc);
create index delegation_plan on delegation (bureau_id, plan_id) where live;
create index delegation_from on delegation (bureau_id, from_unit, id desc);
create index delegation_to_unit on delegation (bureau_id, to_unit, id desc);
create index delegation_to_person on delegation (bureau_id, to_person, id desc);
create index delegation_status on delegation (bureau_id, status, id desc);

select hold_to_bureau('delegation', 'select, insert, update');
