-- A bureau's rules of reading are a setting, as all its rules are.
insert into setting (bureau_id, name, id, version, content)
select bureau_id, 'reading-rules', id, version, content from bureau_rules;
drop table bureau_rules;
