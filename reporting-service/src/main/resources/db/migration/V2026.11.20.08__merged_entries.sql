-- An entry of the directory that was made twice stands for another; names resolved to it are the other's.
alter table unit add column merged_into uuid;
alter table person add column merged_into uuid;
