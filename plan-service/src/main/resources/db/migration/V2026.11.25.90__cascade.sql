-- Which task carries out which: a school's or an office's task that of the bureau's plan. Both are tasks of the bureau.
create table carried_task (
    bureau_id varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    lower_id  uuid         not null,
    upper_id  uuid         not null,
    since     timestamptz  not null,
    linked_by varchar(255) not null,
    primary key (bureau_id, lower_id, upper_id),
    check (lower_id <> upper_id),
    foreign key (bureau_id, lower_id) references task (bureau_id, id) on delete cascade,
    foreign key (bureau_id, upper_id) references task (bureau_id, id)
);
create index carried_task_upper on carried_task (bureau_id, upper_id, lower_id);

select hold_to_bureau('carried_task', 'select, insert, delete');
