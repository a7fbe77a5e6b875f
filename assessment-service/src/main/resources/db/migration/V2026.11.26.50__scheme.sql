-- What a bureau assesses by. The content of a version is one document that is replaced as a whole.
create table assessment_scheme (
    bureau_id   varchar(36)  not null,
    id          uuid         not null,
    version     integer      not null,
    title       varchar(300) not null,
    year        integer      not null,
    copied_from uuid,
    versions    integer      not null,
    created_at  timestamptz  not null,
    primary key (bureau_id, id),
    foreign key (bureau_id, copied_from) references assessment_scheme (bureau_id, id)
);
create index assessment_scheme_year on assessment_scheme (bureau_id, year, id);
select hold_to_bureau('assessment_scheme', 'select, insert, update');

create table scheme_version (
    bureau_id         varchar(36) not null,
    id                uuid        not null,
    version           integer     not null,
    scheme_id         uuid        not null,
    number            integer     not null,
    status            varchar(20) not null,
    based_on          integer,
    content           text        not null,
    reading           text,
    created_at        timestamptz not null,
    created_by_name   varchar(200) not null,
    issued_at         timestamptz,
    issued_by_name    varchar(200),
    frozen_at         timestamptz,
    withdrawn_at      timestamptz,
    withdrawn_by_name varchar(200),
    reason            varchar(4000),
    primary key (bureau_id, id),
    unique (bureau_id, scheme_id, number),
    foreign key (bureau_id, scheme_id) references assessment_scheme (bureau_id, id)
);
select hold_to_bureau('scheme_version', 'select, insert, update');
