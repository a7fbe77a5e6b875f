-- What a correction taught: not only names, which the directory learns, but also what the reading rules learn.

-- JSON as it is served; never searched.
alter table correction add column learned text;
update correction
set learned = jsonb_strip_nulls(jsonb_build_object(
    'kind', 'alias', 'name', learned_name, 'personId', learned_person_id, 'unitId', learned_unit_id))::text
where learned_name is not null;
alter table correction
    drop column learned_name,
    drop column learned_person_id,
    drop column learned_unit_id;

-- A draft that is not wanted goes, with the file that it was read from.
grant delete on plan, section, correction, source, source_chunk to ${app};
