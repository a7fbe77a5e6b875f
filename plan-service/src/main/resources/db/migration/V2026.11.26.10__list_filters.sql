-- An index for each filter of a list that had none.
create index supervision_notice_registered on supervision_notice (bureau_id, registered_at);
create index instruction_issued on instruction (bureau_id, issued_at);
create index inspection_planned on inspection (bureau_id, planned_from, planned_to);
create index plan_ends on plan (bureau_id, ends_on);
create index task_due on task (bureau_id, due_on) where due_on is not null;
create index task_standing on task (bureau_id, status, id);
