-- Supervision notices: one row for where each stands, one for each step that it has gone, and the leaders of its task as
-- they were when it was registered. due_on is the last day of the term that runs, so that what is overdue is one look
-- into one index.
create table supervision_notice (
    bureau_id      varchar(36)  not null,
    id             uuid         not null,
    version        integer      not null,
    number         varchar(100) not null,
    year           integer      not null,
    serial         integer      not null,
    plan_id        uuid         not null,
    task_id        uuid,
    automatic      boolean      not null,
    level          integer      not null,
    level_name     varchar(30)  not null,
    matter         text         not null,
    demand         text         not null,
    unit_id        uuid,
    person_ids     uuid[]       not null,
    recipient      text         not null,
    status         varchar(20)  not null,
    returned_for   text,
    registered_at  timestamptz  not null,
    registered_by  varchar(255) not null,
    dispatched_on  date,
    acknowledge_by date,
    respond_by     date,
    due_on         date,
    steps          integer      not null,
    primary key (bureau_id, id),
    unique (bureau_id, year, serial),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, task_id) references task (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index supervision_notice_status on supervision_notice (bureau_id, status, id desc);
create index supervision_notice_level on supervision_notice (bureau_id, level, id desc);
create index supervision_notice_unit on supervision_notice (bureau_id, unit_id, id desc);
create index supervision_notice_plan on supervision_notice (bureau_id, plan_id, id desc);
create index supervision_notice_task on supervision_notice (bureau_id, task_id, id desc);
create index supervision_notice_due on supervision_notice (bureau_id, due_on);

create table notice_leader (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    notice_id uuid        not null,
    person_id uuid        not null,
    primary key (bureau_id, notice_id, person_id),
    foreign key (bureau_id, notice_id) references supervision_notice (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id)
);
create index notice_leader_person on notice_leader (bureau_id, person_id, notice_id);

create table notice_step (
    bureau_id    varchar(36)  not null,
    notice_id    uuid         not null,
    number       integer      not null,
    done_at      timestamptz  not null,
    done_by      varchar(255) not null,
    done_by_name varchar(255) not null,
    act          varchar(20),
    from_status  varchar(20),
    to_status    varchar(20)  not null,
    level        integer      not null,
    words        text,
    evidence_ids uuid[]       not null,
    primary key (bureau_id, notice_id, number),
    foreign key (bureau_id, notice_id) references supervision_notice (bureau_id, id)
);

-- The last number that was given in a year.
create table notice_number (
    bureau_id varchar(36) not null,
    year      integer     not null,
    last      integer     not null,
    primary key (bureau_id, year)
);

select hold_to_bureau('supervision_notice', 'select, insert, update');
select hold_to_bureau('notice_leader', 'select, insert');
select hold_to_bureau('notice_step', 'select, insert');
select hold_to_bureau('notice_number', 'select, insert, update');
