-- A report lives from draft to accepted, and may come in several versions of one number. What was reported before this
-- counted as it came.
alter table progress_report
    add column state             varchar(20) not null default 'ACCEPTED',
    add column revision          integer     not null default 1 check (revision > 0),
    add column correction_reason varchar(1000),
    add column superseded_by     uuid,
    -- A day of the period that it is about; null: the one that was open when it was submitted.
    add column period            date,
    -- JSON as it is served.
    add column measured          text        not null default '{}',
    -- When it was first submitted since it was last withdrawn; null before, and where it was always accepted.
    add column submitted_at      timestamptz,
    add column return_reason     varchar(1000),
    add column reviewed_at       timestamptz,
    add column reviewed_by       varchar(255),
    add column reviewed_by_name  varchar(255),
    add constraint progress_report_superseded
        foreign key (bureau_id, superseded_by) references progress_report (bureau_id, id),
    drop constraint progress_report_bureau_id_task_id_number_key,
    add constraint progress_report_number unique (bureau_id, task_id, number, revision);

drop index progress_report_office;
create index progress_report_counted on progress_report (bureau_id, task_id, unit_id, number desc, revision desc)
    where state = 'ACCEPTED';

grant update on progress_report to ${app};
