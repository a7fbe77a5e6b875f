-- Reports of all tasks that wait for a reviewer or were given back.
create index progress_report_review on progress_report (bureau_id, state, id desc) where state in ('SUBMITTED', 'RETURNED');
create index progress_report_review_unit on progress_report (bureau_id, unit_id, id desc)
    where state in ('SUBMITTED', 'RETURNED');
