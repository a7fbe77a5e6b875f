-- Inspections of a year, whom they are of, and who does them. Whether a unit is a school is kept as it was when the
-- inspection was planned: only schools have a limit.
create table inspection (
    bureau_id      varchar(36)  not null,
    id             uuid         not null,
    version        integer      not null,
    year           integer      not null,
    number         integer      not null,
    title          varchar(300) not null,
    kind           varchar(30)  not null,
    planned_from   date         not null,
    planned_to     date         not null,
    basis          text,
    group_id       uuid,
    status         varchar(20)  not null,
    planned_at     timestamptz  not null,
    planned_by     varchar(255) not null,
    started_on     date,
    carried_out_on date,
    report         text,
    reason         text,
    problems       integer      not null,
    primary key (bureau_id, id),
    unique (bureau_id, year, number),
    foreign key (bureau_id, group_id) references unit (bureau_id, id)
);
create index inspection_year on inspection (bureau_id, year, id desc);
create index inspection_status on inspection (bureau_id, status, id desc);
create index inspection_kind on inspection (bureau_id, kind, id desc);
create index inspection_order on inspection (bureau_id, id desc);

create table inspection_unit (
    bureau_id     varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    inspection_id uuid        not null,
    unit_id       uuid        not null,
    school        boolean     not null,
    primary key (bureau_id, inspection_id, unit_id),
    foreign key (bureau_id, inspection_id) references inspection (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index inspection_unit_unit on inspection_unit (bureau_id, unit_id, inspection_id);

create table inspection_inspector (
    bureau_id     varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    inspection_id uuid        not null,
    person_id     uuid        not null,
    primary key (bureau_id, inspection_id, person_id),
    foreign key (bureau_id, inspection_id) references inspection (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id)
);
create index inspection_inspector_person on inspection_inspector (bureau_id, person_id, inspection_id);

-- The last number that was given in a year; who plans for the year holds it, so that the limit is kept by all together.
create table inspection_number (
    bureau_id varchar(36) not null,
    year      integer     not null,
    last      integer     not null,
    primary key (bureau_id, year)
);

select hold_to_bureau('inspection', 'select, insert, update');
select hold_to_bureau('inspection_unit', 'select, insert, delete');
select hold_to_bureau('inspection_inspector', 'select, insert, delete');
select hold_to_bureau('inspection_number', 'select, insert, update');
