-- The light of each task of an issued plan: what it depends on, and from which days on it is yellow, orange and red as
-- long as none of that changes. Which light it is today is told by comparing days; no job has to run.
create table task_light (
    bureau_id   varchar(36) not null,
    task_id     uuid        not null,
    plan_id     uuid        not null,
    start_on    date        not null,
    due_on      date        not null,
    reported_on date,
    percent     integer     not null,
    done        boolean     not null,
    missed_on   date,
    yellow_from date,
    yellow_for  varchar(20),
    orange_from date,
    orange_for  varchar(20),
    red_from    date,
    valid_from  date        not null,
    primary key (bureau_id, task_id),
    foreign key (bureau_id, task_id) references task (bureau_id, id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id)
);
create index task_light_plan on task_light (bureau_id, plan_id);
create index task_light_yellow on task_light (bureau_id, yellow_from);
create index task_light_orange on task_light (bureau_id, orange_from);
create index task_light_red on task_light (bureau_id, red_from);

-- The changes that are past. Those since the last change of a task_light follow from its days.
create table light_change (
    bureau_id varchar(36) not null,
    task_id   uuid        not null,
    number    integer     generated always as identity,
    on_day    date        not null,
    light     varchar(10) not null,
    reason    varchar(20) not null,
    primary key (bureau_id, task_id, number),
    foreign key (bureau_id, task_id) references task (bureau_id, id)
);

select hold_to_bureau('task_light', 'select, insert, update, delete');
select hold_to_bureau('light_change', 'select, insert');
