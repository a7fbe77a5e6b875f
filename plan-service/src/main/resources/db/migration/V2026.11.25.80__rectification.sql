-- The problem list: one row for where each problem stands, one for each step that it has gone. Overdue is derived from
-- status and due_on.
create table problem (
    bureau_id          varchar(36)  not null,
    id                 uuid         not null,
    version            integer      not null,
    year               integer      not null,
    number             integer      not null,
    problem            text         not null,
    cause              text,
    measure            text,
    level              varchar(30)  not null,
    source_kind        varchar(20)  not null,
    source_id          uuid,
    unit_id            uuid         not null,
    person_id          uuid,
    concerned_unit_id  uuid,
    plan_id            uuid,
    task_id            uuid,
    deadline           varchar(20)  not null,
    working_days       integer,
    due_on             date         not null,
    status             varchar(20)  not null,
    registered_at      timestamptz  not null,
    registered_by      varchar(255) not null,
    rectified_on       date,
    narrative          text,
    evidenced          boolean      not null,
    signed_off_on      date,
    signed_off_by_name varchar(255),
    look_back_on       date,
    returned_for       text,
    steps              integer      not null,
    primary key (bureau_id, id),
    unique (bureau_id, year, number),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id),
    foreign key (bureau_id, concerned_unit_id) references unit (bureau_id, id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, task_id) references task (bureau_id, id)
);
create index problem_status on problem (bureau_id, status, id desc);
create index problem_unit on problem (bureau_id, unit_id, id desc);
create index problem_person on problem (bureau_id, person_id, id desc);
create index problem_concerned on problem (bureau_id, concerned_unit_id, id desc);
create index problem_source on problem (bureau_id, source_id, id desc);
create index problem_source_kind on problem (bureau_id, source_kind, id desc);
create index problem_plan on problem (bureau_id, plan_id, id desc);
create index problem_task on problem (bureau_id, task_id, id desc);
create index problem_level on problem (bureau_id, level, id desc);
create index problem_due on problem (bureau_id, due_on);
create index problem_registrar on problem (bureau_id, registered_by, id desc);

create table problem_step (
    bureau_id    varchar(36)  not null,
    problem_id   uuid         not null,
    number       integer      not null,
    done_at      timestamptz  not null,
    done_by      varchar(255) not null,
    done_by_name varchar(255) not null,
    act          varchar(20),
    from_status  varchar(20),
    to_status    varchar(20)  not null,
    words        text,
    evidence_ids uuid[]       not null,
    primary key (bureau_id, problem_id, number),
    foreign key (bureau_id, problem_id) references problem (bureau_id, id)
);

-- The last number that was given in a year.
create table problem_number (
    bureau_id varchar(36) not null,
    year      integer     not null,
    last      integer     not null,
    primary key (bureau_id, year)
);

select hold_to_bureau('problem', 'select, insert, update');
select hold_to_bureau('problem_step', 'select, insert');
select hold_to_bureau('problem_number', 'select, insert, update');
