-- What people have to do now. Whom it waits for is one word, e.g. unit:<id>, so that all that wait for somebody, in
-- whatever capacity, are one look into one index.
create table todo (
    bureau_id    varchar(36)  not null default nullif(current_setting('app.bureau', true), ''),
    id           uuid         not null,
    kind         varchar(20)  not null,
    subject_kind varchar(30)  not null,
    subject_id   uuid         not null,
    addressee    varchar(60)  not null,
    title        varchar(300) not null,
    plan_id      uuid,
    task_id      uuid,
    due_on       date,
    since        timestamptz  not null,
    primary key (bureau_id, id),
    unique (bureau_id, subject_id, kind, addressee),
    foreign key (bureau_id, plan_id) references plan (bureau_id, id),
    foreign key (bureau_id, task_id) references task (bureau_id, id)
);
create index todo_addressee on todo (bureau_id, addressee, id desc);
create index todo_plan on todo (bureau_id, plan_id);
create index todo_task on todo (bureau_id, task_id);

select hold_to_bureau('todo', 'select, insert, update, delete');
