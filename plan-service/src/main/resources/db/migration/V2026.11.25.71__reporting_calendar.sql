-- When progress is reported: of a plan, or of one task of it that has a calendar of its own. The slots themselves are
-- derived when they are read. A draft may be deleted, and its tasks replaced: their calendars go with them.
create table reporting_calendar (
    bureau_id    varchar(36) not null,
    id           uuid        not null,
    version      integer     not null,
    plan_id      uuid        not null,
    task_id      uuid,
    every        varchar(20) not null,
    opens_before integer     not null,
    due_after    integer     not null,
    primary key (bureau_id, id),
    unique nulls not distinct (bureau_id, plan_id, task_id),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id) on delete cascade,
    foreign key (bureau_id, task_id) references task (bureau_id, id) on delete cascade
);
create index reporting_calendar_task on reporting_calendar (bureau_id, task_id);

select hold_to_bureau('reporting_calendar', 'select, insert, update, delete');
