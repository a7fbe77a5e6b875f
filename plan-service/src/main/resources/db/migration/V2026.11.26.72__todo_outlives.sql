-- Whether it waits also when its plan is closed or its task withdrawn: a problem is rectified all the same.
alter table todo
    add column outlives boolean not null default false;
update todo t set outlives = true, plan_id = p.plan_id, task_id = p.task_id
from problem p
where t.subject_kind = 'problem' and p.bureau_id = t.bureau_id and p.id = t.subject_id;
