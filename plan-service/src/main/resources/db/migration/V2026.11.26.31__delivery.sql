-- Plans go down to lower bureaus, and what became of them comes up. Each bureau writes its own rows only; what stands here
-- of another one was carried over as values (docs/adr/0018).

-- Numbers of what is carried. A later one tells of a later state; one that is not later was heard already.
create sequence news_number;
grant usage on sequence news_number to ${app};

-- Above: to whom a plan is given, and which of its tasks; null is all of them.
create table plan_audience (
    bureau_id varchar(36)   not null,
    plan_id   uuid          not null,
    version   integer       not null,
    to_all    boolean       not null,
    bureaus   varchar(36)[] not null,
    task_ids  uuid[],
    set_at    timestamptz   not null,
    set_by    varchar(255)  not null,
    primary key (bureau_id, plan_id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id) on delete cascade
);
create index plan_audience_all on plan_audience (bureau_id, to_all);

-- Above: what one lower bureau was given, and when it last said where it stands.
create table plan_delivery (
    bureau_id       varchar(36) not null,
    id              uuid        not null,
    plan_id         uuid        not null,
    lower_bureau    varchar(36) not null,
    delivered_at    timestamptz,
    taken_back_at   timestamptz,
    standing_number bigint      not null default 0,
    reported_at     timestamptz,
    primary key (bureau_id, id),
    unique (bureau_id, plan_id, lower_bureau),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id) on delete cascade
);
create index plan_delivery_bureau on plan_delivery (bureau_id, lower_bureau);

-- Above: the tasks of a lower bureau that carry out one's own, as it said.
create table lower_standing (
    bureau_id     varchar(36)    not null,
    delivery_id   uuid           not null,
    task_id       uuid           not null,
    lower_task_id uuid           not null,
    label         text           not null,
    heading       text           not null,
    units         varchar(300)[] not null,
    status        varchar(20)    not null,
    percent       integer        not null check (percent between 0 and 100),
    due_on        date           not null,
    yellow_from   date,
    orange_from   date,
    red_from      date,
    primary key (bureau_id, task_id, delivery_id, lower_task_id),
    foreign key (bureau_id, delivery_id) references plan_delivery (bureau_id, id) on delete cascade,
    foreign key (bureau_id, task_id) references task (bureau_id, id) on delete cascade
);
create index lower_standing_delivery on lower_standing (bureau_id, delivery_id);

-- Below: plans of the upper bureau, as it gave them.
create table upper_plan (
    bureau_id      varchar(36)  not null,
    id             uuid         not null,
    upper_bureau   varchar(36)  not null,
    upper_name     varchar(200) not null,
    title          varchar(300) not null,
    year           integer      not null,
    kind           varchar(40)  not null,
    status         varchar(20)  not null,
    ends_on        date         not null,
    number         bigint       not null,
    arrived_at     timestamptz  not null,
    changed_at     timestamptz  not null,
    taken_back_at  timestamptz,
    primary key (bureau_id, id)
);
create index upper_plan_order on upper_plan (bureau_id, id desc);
create index upper_plan_year on upper_plan (bureau_id, year, id desc);
create index upper_plan_from on upper_plan (bureau_id, upper_bureau, id);

create table upper_task (
    bureau_id    varchar(36) not null,
    id           uuid        not null,
    plan_id      uuid        not null,
    position     integer     not null,
    label        text        not null,
    heading      text        not null,
    text         text        not null,
    due_on       date        not null,
    withdrawn_at timestamptz,
    primary key (bureau_id, id),
    foreign key (bureau_id, plan_id) references upper_plan (bureau_id, id)
);
create index upper_task_plan on upper_task (bureau_id, plan_id, position, id);

-- Below: which of one's own tasks carry them out.
create table carried_upper_task (
    bureau_id varchar(36)  not null,
    lower_id  uuid         not null,
    upper_id  uuid         not null,
    since     timestamptz  not null,
    linked_by varchar(255) not null,
    primary key (bureau_id, lower_id, upper_id),
    foreign key (bureau_id, lower_id) references task (bureau_id, id) on delete cascade,
    foreign key (bureau_id, upper_id) references upper_task (bureau_id, id)
);
create index carried_upper_task_upper on carried_upper_task (bureau_id, upper_id, lower_id);

select hold_to_bureau('plan_audience', 'select, insert, update, delete');
select hold_to_bureau('plan_delivery', 'select, insert, update, delete');
select hold_to_bureau('lower_standing', 'select, insert, update, delete');
select hold_to_bureau('upper_plan', 'select, insert, update');
select hold_to_bureau('upper_task', 'select, insert, update');
select hold_to_bureau('carried_upper_task', 'select, insert, delete');
