-- What the plan feed tells, and nothing else: no row here that a rebuild from zero would not make again. Every key leads
-- with the bureau and, below a plan, with the plan: what a report reads lies together.

create table unit (
    bureau_id varchar(36) not null,
    id        uuid        not null,
    parent_id uuid,
    name      text        not null,
    kind      text        not null,
    position  integer     not null,
    primary key (bureau_id, id)
);
create index unit_parent on unit (bureau_id, parent_id, position, id);

-- Names only: who signs in as whom is the directory's affair.
create table person (
    bureau_id varchar(36) not null,
    id        uuid        not null,
    name      text        not null,
    primary key (bureau_id, id)
);

create table plan (
    bureau_id varchar(36) not null,
    id        uuid        not null,
    title     text        not null,
    year      integer     not null,
    kind      text        not null,
    status    text        not null,
    issued_on date,
    ends_on   date        not null,
    primary key (bureau_id, id)
);

create table section (
    bureau_id varchar(36) not null,
    plan_id   uuid        not null,
    id        uuid        not null,
    position  integer     not null,
    label     text        not null,
    heading   text        not null,
    primary key (bureau_id, plan_id, id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id) on delete cascade
);

create table task (
    bureau_id  varchar(36) not null,
    plan_id    uuid        not null,
    id         uuid        not null,
    section_id uuid,
    position   integer     not null,
    label      text        not null,
    number     integer     not null,
    heading    text        not null,
    -- As reported; whether a task is overdue depends on the day of the report.
    status     text        not null,
    percent    integer     not null,
    due_on     date,
    primary key (bureau_id, plan_id, id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id) on delete cascade
);

-- Names as printed, with the id of the person or unit they stand for where that is known.
create table task_leader (
    bureau_id varchar(36) not null,
    plan_id   uuid        not null,
    task_id   uuid        not null,
    position  integer     not null,
    person_id uuid,
    name      text        not null,
    primary key (bureau_id, plan_id, task_id, position),
    foreign key (bureau_id, plan_id, task_id) references task (bureau_id, plan_id, id) on delete cascade
);

create table task_office (
    bureau_id varchar(36) not null,
    plan_id   uuid        not null,
    task_id   uuid        not null,
    position  integer     not null,
    unit_id   uuid,
    name      text        not null,
    primary key (bureau_id, plan_id, task_id, position),
    foreign key (bureau_id, plan_id, task_id) references task (bureau_id, plan_id, id) on delete cascade
);

select hold_to_bureau('unit', 'select, insert, update, delete');
select hold_to_bureau('person', 'select, insert, update, delete');
select hold_to_bureau('plan', 'select, insert, update, delete');
select hold_to_bureau('section', 'select, insert, update, delete');
select hold_to_bureau('task', 'select, insert, update, delete');
select hold_to_bureau('task_leader', 'select, insert, update, delete');
select hold_to_bureau('task_office', 'select, insert, update, delete');

-- A rebuild empties the replica of every bureau at once; row level security does not apply to truncate.
grant truncate on plan, section, task, task_leader, task_office, unit, person to ${app};
