-- The tables that every service has. ${app} is the application's role; it owns nothing and cannot bypass row
-- level security. The policies hold a connection to the bureau in app.bureau; unset or empty means no rows.

create table audit (
    bureau_id   varchar(36)  not null,
    id          bigint       generated always as identity,
    at          timestamptz  not null default clock_timestamp(),
    actor       varchar(255) not null,
    actor_name  varchar(255) not null,
    action      varchar(100) not null,
    object_id   uuid         not null,
    before      jsonb,
    after       jsonb,
    request_id  varchar(64),
    primary key (bureau_id, id)
);
create index audit_object on audit (bureau_id, object_id, id);

create table feed (
    bureau_id varchar(36)  not null,
    xid       xid8         not null default pg_current_xact_id(),
    id        bigint       generated always as identity,
    at        timestamptz  not null default clock_timestamp(),
    type      varchar(100) not null,
    subject   uuid         not null,
    data      jsonb        not null,
    primary key (bureau_id, xid, id)
);
-- The order in which readers of the whole suite are served.
create unique index feed_order on feed (xid, id);

create table idempotency_key (
    bureau_id   varchar(36)  not null,
    subject     varchar(255) not null,
    key         varchar(128) not null,
    fingerprint varchar(64)    not null,
    status      smallint     not null,
    location    text,
    version     integer,
    body        text,
    created_at  timestamptz  not null default now(),
    primary key (bureau_id, subject, key)
);
create index idempotency_key_age on idempotency_key (bureau_id, created_at);

-- Said once for this and every later migration: hold a table to its bureau, and let the application at it.
create function hold_to_bureau(relation regclass, privileges text) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format(
        'create policy bureau on %s to ${app}
             using (bureau_id = (select nullif(current_setting(''app.bureau'', true), '''')))', relation);
    -- FORCE hides rows from the owner too; a data migration must see them.
    execute format('create policy owner on %s to %I using (true)', relation, current_user);
    execute format('grant %s on %s to ${app}', privileges, relation);
end
$$;
revoke execute on function hold_to_bureau(regclass, text) from public;

select hold_to_bureau('audit', 'insert');
select hold_to_bureau('feed', 'select, insert');
select hold_to_bureau('idempotency_key', 'select, insert, delete');

-- How far this service has read the feeds of others. It belongs to the service, not to a bureau.
create table feed_position (
    feed          varchar(100) primary key,
    last_event_id varchar(100) not null default '',
    caught_up     boolean      not null default false,
    moved_at      timestamptz  not null default now()
);
grant select, insert, update on feed_position to ${app};
