-- Which bureau stands above which: each of the two keeps what it knows of it in a row of its own. The two rows have one
-- pair; what the other one decided comes as news and is never read.
create table bureau_relation (
    bureau_id    varchar(36)  not null,
    id           uuid         not null,
    version      integer      not null,
    pair_id      uuid         not null,
    other        varchar(36)  not null,
    other_name   varchar(200),
    own_name     varchar(200),
    -- What the other one is to this bureau.
    level        varchar(10)  not null,
    unit_id      uuid,
    status       varchar(20)  not null,
    requested_at timestamptz  not null,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    ended_by     varchar(10),
    end_reason   text,
    primary key (bureau_id, id),
    unique (bureau_id, pair_id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id),
    check (other <> bureau_id)
);
create index bureau_relation_order on bureau_relation (bureau_id, level, id desc);
create index bureau_relation_status on bureau_relation (bureau_id, status, id desc);
create unique index bureau_relation_open on bureau_relation (bureau_id, other) where status <> 'ENDED';
create unique index bureau_relation_upper on bureau_relation (bureau_id) where level = 'UPPER' and status <> 'ENDED';

select hold_to_bureau('bureau_relation', 'select, insert, update');
