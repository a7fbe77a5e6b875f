-- Directory, plans, intake and progress. Every key leads with the bureau: rows of a bureau lie together, no key tells
-- of another bureau's row, and the tables can be spread over nodes by bureau.

-- bureau_id has a default because collections have no entity that would fill it; the connection knows whose they are.

create table unit (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    id        uuid         not null,
    version   integer      not null,
    parent_id uuid,
    name      varchar(200) not null,
    name_key  varchar(200) not null,
    kind      varchar(20)  not null,
    position  integer      not null,
    primary key (bureau_id, id),
    foreign key (bureau_id, parent_id) references unit (bureau_id, id)
);
create unique index unit_sibling_name on unit (bureau_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name_key);
create index unit_name on unit (bureau_id, name_key);
create index unit_kind on unit (bureau_id, kind, position, id);
create index unit_order on unit (bureau_id, position, id);

create table unit_alias (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    unit_id   uuid         not null,
    position  integer      not null,
    name      varchar(200) not null,
    name_key  varchar(200) not null,
    primary key (bureau_id, unit_id, position),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index unit_alias_name on unit_alias (bureau_id, name_key);

create table person (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    id        uuid         not null,
    version   integer      not null,
    name      varchar(100) not null,
    name_key  varchar(100) not null,
    subject   varchar(255),
    primary key (bureau_id, id),
    unique (bureau_id, subject)
);
create index person_name on person (bureau_id, name_key, id);

create table person_alias (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    person_id uuid         not null,
    position  integer      not null,
    name      varchar(100) not null,
    name_key  varchar(100) not null,
    primary key (bureau_id, person_id, position),
    foreign key (bureau_id, person_id) references person (bureau_id, id)
);
create index person_alias_name on person_alias (bureau_id, name_key);

create table post (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    id        uuid         not null,
    version   integer      not null,
    person_id uuid         not null,
    unit_id   uuid         not null,
    title     varchar(100) not null,
    from_on   date,
    to_on     date,
    primary key (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index post_person on post (bureau_id, person_id, id);
create index post_unit on post (bureau_id, unit_id, person_id);

create table source (
    bureau_id  varchar(36) not null,
    id         uuid         not null,
    version    integer      not null,
    file_name  varchar(255) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    sha256     varchar(64)    not null,
    primary key (bureau_id, id)
);

create table source_chunk (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    source_id uuid    not null,
    number    integer not null,
    content   bytea   not null,
    primary key (bureau_id, source_id, number),
    foreign key (bureau_id, source_id) references source (bureau_id, id)
);

create table plan (
    bureau_id   varchar(36) not null,
    id          uuid         not null,
    version     integer      not null,
    title       varchar(300) not null,
    year        integer      not null,
    kind        varchar(40)  not null,
    status      varchar(20)  not null,
    issued_on   date,
    ends_on     date         not null,
    preamble    text         not null,
    source_id   uuid         not null,
    imported_at timestamptz  not null,
    imported_by varchar(255) not null,
    issued_at   timestamptz,
    issued_by   varchar(255),
    closed_at   timestamptz,
    closed_by   varchar(255),
    primary key (bureau_id, id),
    foreign key (bureau_id, source_id) references source (bureau_id, id)
);
create index plan_order on plan (bureau_id, id desc);
create index plan_year on plan (bureau_id, year, id desc);
create index plan_status on plan (bureau_id, status, id desc);
create index plan_kind on plan (bureau_id, kind, id desc);

create table section (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    id        uuid    not null,
    version   integer not null,
    plan_id   uuid    not null,
    position  integer not null,
    depth     integer not null,
    label     text    not null,
    heading   text    not null,
    text      text    not null,
    primary key (bureau_id, id),
    unique (bureau_id, plan_id, position),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id)
);

create table task (
    bureau_id  varchar(36) not null,
    id         uuid        not null,
    version    integer     not null,
    plan_id    uuid        not null,
    section_id uuid        not null,
    position   integer     not null,
    label      text        not null,
    number     integer     not null,
    heading    text        not null,
    text       text        not null,
    -- JSON as it is served. Text and not jsonb: it is only ever read whole.
    clauses    text        not null,
    due_on     date,
    status     varchar(20) not null,
    percent    integer     not null check (percent between 0 and 100),
    primary key (bureau_id, id),
    unique (bureau_id, plan_id, position),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, section_id) references section (bureau_id, id)
);
create index task_section on task (bureau_id, section_id, position);
create index task_status on task (bureau_id, plan_id, status, position);

create table assignment (
    bureau_id varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    task_id   uuid         not null,
    position  integer      not null,
    duty      varchar(40)  not null,
    name      varchar(300) not null,
    name_key  varchar(300) not null,
    person_id uuid,
    unit_id   uuid,
    primary key (bureau_id, task_id, position),
    foreign key (bureau_id, task_id) references task (bureau_id, id),
    foreign key (bureau_id, person_id) references person (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index assignment_person on assignment (bureau_id, person_id, task_id);
create index assignment_unit on assignment (bureau_id, unit_id, task_id);

create table progress_report (
    bureau_id        varchar(36) not null,
    id               uuid         not null,
    version          integer      not null,
    task_id          uuid         not null,
    number           integer      not null,
    unit_id          uuid         not null,
    status           varchar(20)  not null,
    percent          integer      not null check (percent between 0 and 100),
    narrative        text         not null,
    reported_at      timestamptz  not null,
    reported_by      varchar(255) not null,
    reported_by_name varchar(255) not null,
    primary key (bureau_id, id),
    unique (bureau_id, task_id, number),
    foreign key (bureau_id, task_id) references task (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id)
);
create index progress_report_office on progress_report (bureau_id, task_id, unit_id, number desc);

select hold_to_bureau('unit', 'select, insert, update');
select hold_to_bureau('unit_alias', 'select, insert, update, delete');
select hold_to_bureau('person', 'select, insert, update');
select hold_to_bureau('person_alias', 'select, insert, update, delete');
select hold_to_bureau('post', 'select, insert, update');
select hold_to_bureau('source', 'select, insert');
select hold_to_bureau('source_chunk', 'select, insert');
select hold_to_bureau('plan', 'select, insert, update');
select hold_to_bureau('section', 'select, insert, update');
select hold_to_bureau('task', 'select, insert, update');
select hold_to_bureau('assignment', 'select, insert, update, delete');
select hold_to_bureau('progress_report', 'select, insert');

-- The feed is served by a role of its own, that sees every bureau's news and nothing else.
create policy reader on feed for select to ${feed} using (true);
grant select on feed to ${feed};
