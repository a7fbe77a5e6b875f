-- Where the rows of a directory file stand while they are checked and taken over, within one transaction. Unlogged: no
-- row here outlives its transaction.

create unlogged table import_unit (
    bureau_id     varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    run           uuid         not null,
    row_no        integer      not null,
    key           varchar(100) not null,
    id            uuid         not null,
    state         varchar(10)  not null default 'NEW',
    name          varchar(200) not null,
    name_key      varchar(200) not null,
    kind          varchar(20)  not null,
    parent_key    varchar(100),
    parent_id     uuid,
    position      integer,
    division_code varchar(6),
    credit_code   varchar(18),
    school_code   varchar(20),
    opened_on     date,
    closed_on     date,
    alias_names   text[]       not null,
    alias_keys    text[]       not null,
    primary key (bureau_id, run, row_no)
);
create index import_unit_key on import_unit (bureau_id, run, key);
create index import_unit_id on import_unit (bureau_id, run, id);

create unlogged table import_person (
    bureau_id   varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    run         uuid         not null,
    row_no      integer      not null,
    key         varchar(100) not null,
    id          uuid         not null,
    state       varchar(10)  not null default 'NEW',
    name        varchar(100) not null,
    name_key    varchar(100) not null,
    subject     varchar(255),
    alias_names text[]       not null,
    alias_keys  text[]       not null,
    primary key (bureau_id, run, row_no)
);
create index import_person_key on import_person (bureau_id, run, key);
create index import_person_id on import_person (bureau_id, run, id);

create unlogged table import_post (
    bureau_id  varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    run        uuid         not null,
    row_no     integer      not null,
    key        varchar(100) not null,
    id         uuid         not null,
    state      varchar(10)  not null default 'NEW',
    person_key varchar(100) not null,
    person_id  uuid,
    unit_key   varchar(100) not null,
    unit_id    uuid,
    title      varchar(100) not null,
    from_on    date,
    to_on      date,
    primary key (bureau_id, run, row_no)
);
create index import_post_key on import_post (bureau_id, run, key);
create index import_post_id on import_post (bureau_id, run, id);

select hold_to_bureau('import_unit', 'select, insert, update, delete');
select hold_to_bureau('import_person', 'select, insert, update, delete');
select hold_to_bureau('import_post', 'select, insert, update, delete');
