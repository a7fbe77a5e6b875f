-- Plans that were issued before there were lights: what their lights depend on is put down here, the days are derived by
-- the service, at once after its start. After migration 50 of the kit, which brings the timers.
insert into task_light (bureau_id, task_id, plan_id, start_on, due_on, reported_on, percent, done, valid_from)
select t.bureau_id, t.id, p.id, (p.issued_at at time zone 'Asia/Shanghai')::date, coalesce(t.due_on, p.ends_on),
    (select max(r.reported_at at time zone 'Asia/Shanghai')::date from progress_report r
        where r.bureau_id = t.bureau_id and r.task_id = t.id),
    t.percent, t.status = 'DONE', (p.issued_at at time zone 'Asia/Shanghai')::date
from plan p join task t on t.bureau_id = p.bureau_id and t.plan_id = p.id
where p.status = 'ISSUED';
insert into timer (bureau_id, kind, subject, due_at)
select bureau_id, 'plan-lights', id, now() from plan where status = 'ISSUED';
