-- Work that takes longer than a request may.
create table job (
    bureau_id    varchar(36)  not null,
    id           uuid         not null,
    kind         varchar(60)  not null,
    state        varchar(10)  not null default 'WAITING',
    percent      smallint     not null default 0,
    -- Who asked: the work is done, and audited, as his. JSON, only ever read whole, as the next ones.
    caller       text         not null,
    request_id   varchar(64),
    language     varchar(10)  not null,
    input        text         not null,
    file         bytea,
    result       text,
    problem      text,
    submitted_at timestamptz  not null default now(),
    ended_at     timestamptz,
    primary key (bureau_id, id)
);
create index job_ended on job (bureau_id, ended_at);
select hold_to_bureau('job', 'select, insert, update, delete');

-- Which of them are to be done. As with timers the service must find them in any bureau: ids and nothing else.
create table job_queue (
    bureau_id  varchar(36) not null,
    job        uuid        not null,
    due_at     timestamptz not null default now(),
    held_until timestamptz,
    attempt    integer     not null default 0,
    primary key (bureau_id, job)
);
create index job_queue_due on job_queue (due_at);
grant select, insert, update, delete on job_queue to ${app};
