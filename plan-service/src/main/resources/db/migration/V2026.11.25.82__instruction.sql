-- What leaders say is to be done, and what became of it with each of those whom it is for.
create table instruction (
    bureau_id      varchar(36)  not null,
    id             uuid         not null,
    version        integer      not null,
    subject_kind   varchar(30)  not null,
    subject_id     uuid         not null,
    subject_title  varchar(300) not null,
    plan_id        uuid,
    task_id        uuid,
    text           text         not null,
    reply_by       date,
    status         varchar(20)  not null,
    issued_at      timestamptz  not null,
    issued_by      varchar(255) not null,
    issued_by_name varchar(255) not null,
    issuer_id      uuid,
    note           text,
    steps          integer      not null,
    primary key (bureau_id, id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, task_id) references task (bureau_id, id),
    foreign key (bureau_id, issuer_id) references person (bureau_id, id)
);
create index instruction_order on instruction (bureau_id, id desc);
create index instruction_task on instruction (bureau_id, task_id, id desc);
create index instruction_plan on instruction (bureau_id, plan_id, id desc);
create index instruction_subject on instruction (bureau_id, subject_id, id desc);
create index instruction_issuer on instruction (bureau_id, issuer_id, id desc);
create index instruction_issued_by on instruction (bureau_id, issued_by, id desc);
create index instruction_status on instruction (bureau_id, status, id desc);
create index instruction_reply on instruction (bureau_id, reply_by);

create table instruction_recipient (
    bureau_id            varchar(36) not null,
    id                   uuid        not null,
    version              integer     not null,
    instruction_id       uuid        not null,
    unit_id              uuid,
    person_id            uuid,
    status               varchar(20) not null,
    acknowledged_at      timestamptz,
    acknowledged_by_name varchar(255),
    replied_at           timestamptz,
    replied_by_name      varchar(255),
    reply                text,
    evidence_ids         uuid[]      not null,
    primary key (bureau_id, id),
    foreign key (bureau_id, instruction_id) references instruction (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id),
    check (num_nonnulls(unit_id, person_id) = 1)
);
create index instruction_recipient_of on instruction_recipient (bureau_id, instruction_id, id);
create index instruction_recipient_unit on instruction_recipient (bureau_id, unit_id, instruction_id);
create index instruction_recipient_person on instruction_recipient (bureau_id, person_id, instruction_id);

-- Reminders of tasks. only_of is the day where the bureau allows one a day, else null.
create table reminder (
    bureau_id     varchar(36)  not null,
    id            uuid         not null,
    task_id       uuid         not null,
    plan_id       uuid         not null,
    text          text,
    given_at      timestamptz  not null,
    given_by      varchar(255) not null,
    given_by_name varchar(255) not null,
    only_of       date,
    primary key (bureau_id, id),
    unique (bureau_id, task_id, only_of),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, task_id) references task (bureau_id, id)
);
create index reminder_task on reminder (bureau_id, task_id, id desc);

select hold_to_bureau('instruction', 'select, insert, update');
select hold_to_bureau('instruction_recipient', 'select, insert, update');
select hold_to_bureau('reminder', 'select, insert');
