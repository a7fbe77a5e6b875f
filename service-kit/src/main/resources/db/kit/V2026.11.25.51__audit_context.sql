-- What a change is part of, besides the thing that was changed: a report, a notice, a problem belong to a task's story.
alter table audit add column context_id uuid;
create index audit_context on audit (bureau_id, context_id, id) where context_id is not null;

-- The application still cannot read the audit as it likes. It is told the story of given things of its bureau, a page at
-- a time, the last first.
create function audit_story(things uuid[], before_id bigint, most integer) returns setof audit
    language sql stable security definer set search_path = public, pg_temp as
$$
    select told.* from (
        select * from audit where bureau_id = nullif(current_setting('app.bureau', true), '')
            and object_id = any(things) and id < before_id
        union
        select * from audit where bureau_id = nullif(current_setting('app.bureau', true), '')
            and context_id = any(things) and id < before_id) told
    order by told.id desc limit most
$$;
revoke execute on function audit_story(uuid[], bigint, integer) from public;
grant execute on function audit_story(uuid[], bigint, integer) to ${app};
