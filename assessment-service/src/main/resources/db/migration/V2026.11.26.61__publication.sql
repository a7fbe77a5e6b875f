-- Results as they were made public: the bytes that were signed, each with the digest of the one before it. Nothing of a
-- row is ever changed.
create table publication (
    bureau_id         varchar(36)  not null,
    id                uuid         not null,
    round_id          uuid         not null,
    number            integer      not null,
    computation       integer      not null,
    entries           integer      not null,
    reason            varchar(1000),
    notice_days       integer      not null,
    published_at      timestamptz  not null,
    published_by      varchar(255) not null,
    published_by_name varchar(255) not null,
    content           bytea        not null,
    sha256            varchar(64)  not null,
    previous_sha256   varchar(64)  not null,
    signature         bytea        not null,
    key_id            varchar(64)  not null,
    primary key (bureau_id, id),
    unique (bureau_id, round_id, number)
);
select hold_to_bureau('publication', 'select, insert');
