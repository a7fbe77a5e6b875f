-- Groups and charges in directory files.
alter table charge add column external_id varchar(100);
create unique index charge_external on charge (bureau_id, external_id);

-- A row is a unit of a group's list, or the group's rule, or only the group: a list without a unit.
create unlogged table import_group (
    bureau_id       varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    run             uuid         not null,
    row_no          integer      not null,
    key             varchar(100) not null,
    id              uuid,
    state           varchar(10)  not null default 'NEW',
    unit_key        varchar(100),
    unit_id         uuid,
    -- Null for all but a rule.
    kinds           varchar(20)[],
    under_key       varchar(100),
    under_id        uuid,
    division_prefix varchar(6),
    primary key (bureau_id, run, row_no)
);
create index import_group_id on import_group (bureau_id, run, id);

create unlogged table import_charge (
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
    from_on    date,
    to_on      date,
    primary key (bureau_id, run, row_no)
);
create index import_charge_id on import_charge (bureau_id, run, id);

select hold_to_bureau('import_group', 'select, insert, update, delete');
select hold_to_bureau('import_charge', 'select, insert, update, delete');
