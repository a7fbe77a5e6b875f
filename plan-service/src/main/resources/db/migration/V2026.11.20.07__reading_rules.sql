-- How a bureau's documents are read where they differ from the field's: one set for each bureau.
create table bureau_rules (
    bureau_id varchar(36) not null,
    id        uuid        not null,
    version   integer     not null,
    content   text        not null,
    primary key (bureau_id, id),
    unique (bureau_id)
);
select hold_to_bureau('bureau_rules', 'select, insert, update');
