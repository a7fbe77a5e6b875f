-- Entries that are not, or not all, what they were when tasks were given to them: units of which something became, units
-- that are closed, and units and people for whom another entry stands too. Few, or none: who reads tasks asks whether
-- there is any before it asks what became of them.
create index unit_closed on unit (bureau_id, id) where closed_on is not null;

create view changed_entry with (security_invoker = true) as
    select bureau_id, unit_id as entry_id from unit_change_part where side = 'BEFORE'
    union all
    select bureau_id, id from unit where closed_on is not null
    union all
    select bureau_id, merged_into from unit where merged_into is not null
    union all
    select bureau_id, merged_into from person where merged_into is not null;
grant select on changed_entry to ${app};
