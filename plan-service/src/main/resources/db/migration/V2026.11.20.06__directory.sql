-- The directory in full: codes, history, groups, charges, where aliases come from, entries merged that were made twice.

alter table unit
    add column external_id   varchar(100),
    add column division_code varchar(6),
    add column credit_code   varchar(18),
    add column school_code   varchar(20),
    add column opened_on     date,
    add column closed_on     date,
    -- An entry that was made twice stands for the other one; it keeps its id, for documents refer to it.
    add column merged_into   uuid,
    add foreign key (bureau_id, merged_into) references unit (bureau_id, id);

-- A unit that is gone leaves its name to others.
drop index unit_sibling_name;
create unique index unit_sibling_name
    on unit (bureau_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name_key)
    where closed_on is null and merged_into is null;
create unique index unit_external on unit (bureau_id, external_id);
create unique index unit_credit_code on unit (bureau_id, credit_code);
create unique index unit_school_code on unit (bureau_id, school_code);
create index unit_division on unit (bureau_id, division_code, position, id);
create index unit_parent on unit (bureau_id, parent_id, position, id);
create index unit_merged on unit (bureau_id, merged_into) where merged_into is not null;

alter table person
    add column external_id varchar(100),
    add column merged_into uuid,
    add foreign key (bureau_id, merged_into) references person (bureau_id, id);
create unique index person_external on person (bureau_id, external_id);
create index person_merged on person (bureau_id, merged_into) where merged_into is not null;

alter table post add column external_id varchar(100);
create unique index post_external on post (bureau_id, external_id);

alter table unit_alias add column origin varchar(20) not null default 'ENTERED';
alter table person_alias add column origin varchar(20) not null default 'ENTERED';

-- What became of units: one row for each decision, with the units before and after it and their names then.
create table unit_change (
    bureau_id    varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    id           uuid         not null,
    kind         varchar(20)  not null,
    effective_on date         not null,
    note         varchar(1000),
    recorded_at  timestamptz  not null,
    recorded_by  varchar(255) not null,
    primary key (bureau_id, id)
);

create table unit_change_part (
    bureau_id varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    change_id uuid         not null,
    side      varchar(6)   not null check (side in ('BEFORE', 'AFTER')),
    unit_id   uuid         not null,
    name      varchar(200) not null,
    primary key (bureau_id, change_id, side, unit_id),
    foreign key (bureau_id, change_id) references unit_change (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index unit_change_part_unit on unit_change_part (bureau_id, unit_id, change_id);

-- A group's rule. A group without one is the list of its members.
create table unit_group_rule (
    bureau_id       varchar(36)   not null default nullif(current_setting('app.bureau', true), ''),
    group_id        uuid          not null,
    kinds           varchar(20)[] not null,
    under_id        uuid,
    division_prefix varchar(6),
    primary key (bureau_id, group_id),
    foreign key (bureau_id, group_id) references unit (bureau_id, id),
    foreign key (bureau_id, under_id) references unit (bureau_id, id)
);
create index unit_group_rule_under on unit_group_rule (bureau_id, under_id);

create table unit_group_member (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    group_id  uuid        not null,
    unit_id   uuid        not null,
    primary key (bureau_id, group_id, unit_id),
    foreign key (bureau_id, group_id) references unit (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index unit_group_member_unit on unit_group_member (bureau_id, unit_id, group_id);

-- Of which offices a leader is in charge (分管).
create table charge (
    bureau_id varchar(36) not null,
    id        uuid        not null,
    version   integer     not null,
    person_id uuid        not null,
    unit_id   uuid        not null,
    from_on   date,
    to_on     date,
    primary key (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index charge_person on charge (bureau_id, person_id, id);
create index charge_unit on charge (bureau_id, unit_id, person_id);

-- Two entries for one unit or person, made one; and what was moved, so that it can be moved back.
create table entry_merge (
    bureau_id   varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    id          uuid         not null,
    version     integer      not null,
    kind        varchar(10)  not null,
    survivor_id uuid         not null,
    merged_id   uuid         not null,
    merged_at   timestamptz  not null,
    merged_by   varchar(255) not null,
    undone_at   timestamptz,
    undone_by   varchar(255),
    primary key (bureau_id, id)
);
create index entry_merge_order on entry_merge (bureau_id, kind, id desc);
create index entry_merge_survivor on entry_merge (bureau_id, survivor_id, id desc);
create index entry_merge_merged on entry_merge (bureau_id, merged_id, id desc);

create table entry_merge_row (
    bureau_id varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    merge_id  uuid         not null,
    relation  varchar(30)  not null,
    row_id    uuid         not null,
    number    integer      not null default 0,
    -- What stood there and is not to be had from the row itself.
    value     varchar(300) not null default '',
    primary key (bureau_id, merge_id, relation, row_id, number, value),
    foreign key (bureau_id, merge_id) references entry_merge (bureau_id, id)
);

select hold_to_bureau('unit_change', 'select, insert');
select hold_to_bureau('unit_change_part', 'select, insert');
select hold_to_bureau('unit_group_rule', 'select, insert, update, delete');
select hold_to_bureau('unit_group_member', 'select, insert, delete');
select hold_to_bureau('charge', 'select, insert, update');
select hold_to_bureau('entry_merge', 'select, insert, update');
select hold_to_bureau('entry_merge_row', 'select, insert');
