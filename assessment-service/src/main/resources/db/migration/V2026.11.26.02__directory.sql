-- What plan-service's feed says of the directory; made again from zero when the reader begins anew.
create table unit (
    bureau_id   varchar(36)  not null,
    id          uuid         not null,
    parent_id   uuid,
    name        varchar(200) not null,
    kind        varchar(20)  not null,
    position    integer      not null,
    closed_on   date,
    merged_into uuid,
    primary key (bureau_id, id)
);
create index unit_parent on unit (bureau_id, parent_id);
create index unit_kind on unit (bureau_id, kind);
select hold_to_bureau('unit', 'select, insert, update, delete');

create table person (
    bureau_id   varchar(36)  not null,
    id          uuid         not null,
    name        varchar(200) not null,
    merged_into uuid,
    primary key (bureau_id, id)
);
select hold_to_bureau('person', 'select, insert, update, delete');

-- Who holds or held a post where: by this nobody scores a unit of his own.
create table post (
    bureau_id varchar(36)  not null,
    id        uuid         not null,
    person_id uuid         not null,
    unit_id   uuid         not null,
    title     varchar(200),
    from_on   date,
    to_on     date,
    primary key (bureau_id, id)
);
create index post_person on post (bureau_id, person_id);
create index post_unit on post (bureau_id, unit_id);
select hold_to_bureau('post', 'select, insert, update, delete');

-- The service's own feed is served by a role of its own, that sees every bureau's news and nothing else.
create policy reader on feed for select to ${feed} using (true);
grant select on feed to ${feed};
