-- How often the results of a round were computed; its row is locked while they are, or are published.
create table result_round (
    bureau_id   varchar(36) not null,
    round_id    uuid        not null,
    computation integer     not null,
    computed_at timestamptz not null,
    primary key (bureau_id, round_id)
);
select hold_to_bureau('result_round', 'select, insert, update');

-- Where each assessee stands: one row, changed by the computations that change it. What was counted from is in
-- result_input under the number of the computation that counted it.
create table result (
    bureau_id      varchar(36)   not null,
    id             uuid          not null,
    round_id       uuid          not null,
    assessee_id    uuid          not null,
    assessee_name  varchar(200)  not null,
    assessee_class varchar(60)   not null,
    computation    integer       not null,
    changed_in     integer       not null,
    score          numeric       not null,
    full_score     numeric       not null,
    tie_points     text,
    forced_grade   varchar(60),
    best_grade     varchar(60),
    barred_years   integer       not null,
    past           text,
    digest         bytea         not null,
    place          integer       not null,
    place_of       integer       not null,
    overall        integer       not null,
    overall_of     integer       not null,
    grade          varchar(60),
    rewards        text,
    penalty        varchar(200),
    card           varchar(60),
    barred_until   integer,
    primary key (bureau_id, id),
    unique (bureau_id, round_id, assessee_id)
);
create index result_place on result (bureau_id, round_id, overall, id);
create index result_class on result (bureau_id, round_id, assessee_class, overall, id);
create index result_grade on result (bureau_id, round_id, grade, overall, id);
create index result_assessee on result (bureau_id, assessee_id, id desc);
select hold_to_bureau('result', 'select, insert, update, delete');

-- What a result was counted from, as compressed JSON; never changed, so that a proof can be made again at any time.
create table result_input (
    bureau_id   varchar(36) not null,
    round_id    uuid        not null,
    assessee_id uuid        not null,
    computation integer     not null,
    content     bytea       not null,
    primary key (bureau_id, round_id, assessee_id, computation)
);
alter table result_input alter column content set storage external;
select hold_to_bureau('result_input', 'select, insert');
