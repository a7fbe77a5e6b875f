-- What is to be done at a moment without anybody's asking. It belongs to the service, which must find what is due in
-- any bureau; so it holds ids and nothing else, and is not held to a bureau.
create table timer (
    bureau_id varchar(36) not null,
    kind      varchar(60) not null,
    subject   uuid        not null,
    due_at    timestamptz not null,
    failures  integer     not null default 0,
    primary key (bureau_id, kind, subject)
);
create index timer_due on timer (due_at);
grant select, insert, update, delete on timer to ${app};

-- A bureau's own rules: where it has none, the usual ones of the code hold.
create table setting (
    bureau_id varchar(36) not null,
    name      varchar(60) not null,
    id        uuid        not null,
    version   integer     not null,
    -- JSON. Text and not jsonb: it is only ever read whole.
    content   text        not null,
    primary key (bureau_id, name)
);
select hold_to_bureau('setting', 'select, insert, update');
