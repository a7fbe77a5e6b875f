-- From now on the feed tells of posts; of those that there are already it tells once here.
insert into feed (bureau_id, type, subject, data)
select bureau_id, 'dev.zeren.plan.posts.changed', gen_random_uuid(), jsonb_build_object('posts', jsonb_agg(state))
from (
    select bureau_id,
        jsonb_build_object('id', id, 'personId', person_id, 'unitId', unit_id, 'title', title,
            'from', from_on, 'to', to_on) as state,
        row_number() over (partition by bureau_id order by id) - 1 as nth
    from post) numbered
group by bureau_id, nth / 200;
