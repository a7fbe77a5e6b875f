-- What part of the plan a section is, in which phases it is carried out, and how the importer understood each task.
alter table section add column part varchar(30) not null default 'TASKS';
-- JSON as it is served.
alter table plan add column phases text not null default '[]';
alter table task add column reading text not null default '{}';
