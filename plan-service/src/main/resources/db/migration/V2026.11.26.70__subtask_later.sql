-- Whether it was said that a subtask may be due after its task; the day of any other is never later than that of its task,
-- also when that becomes an earlier one.
alter table task
    add column may_be_later boolean not null default false;
update task s set may_be_later = true
from task t join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
where s.parent_id is not null and s.due_given and t.bureau_id = s.bureau_id and t.id = s.parent_id
    and s.due_on > coalesce(t.due_on, p.ends_on);
