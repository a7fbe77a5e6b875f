-- Amendments of issued plans: numbered, with reason and approver, and what the rows that they touched were before.
create table amendment (
    bureau_id       varchar(36)  not null,
    id              uuid         not null,
    version         integer      not null,
    plan_id         uuid         not null,
    number          integer      not null,
    reason          text         not null,
    -- Null where a due date was set without one, which a bureau can forbid.
    approver_name   varchar(100),
    approver_id     uuid,
    document_number varchar(100),
    -- JSON as it is served: what became what.
    changes         text         not null,
    -- JSON. Text and not jsonb: it is only ever read whole, to tell what the plan was.
    before          text         not null,
    plan_version    integer      not null,
    made_at         timestamptz  not null,
    made_by         varchar(255) not null,
    made_by_name    varchar(255) not null,
    primary key (bureau_id, id),
    unique (bureau_id, plan_id, number),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, approver_id) references person (bureau_id, id)
);
select hold_to_bureau('amendment', 'select, insert');

-- By which amendment a task was withdrawn: it stays readable, counts no more and takes no reports.
alter table task add column withdrawn_by integer;
create index task_withdrawn on task (bureau_id, plan_id, position) where withdrawn_by is not null;
