-- A round of an assessment. What it goes by (phases, periods, panels) is one document, small and read as a whole; what
-- there are thousands of has tables.
create table assessment_round (
    bureau_id         varchar(36)  not null,
    id                uuid         not null,
    version           integer      not null,
    title             varchar(300) not null,
    year              integer      not null,
    scheme_version_id uuid         not null,
    status            varchar(20)  not null,
    terms             text         not null,
    assessees         integer      not null,
    seed              bigint,
    created_at        timestamptz  not null,
    created_by_name   varchar(255) not null,
    opened_at         timestamptz,
    scorers_changed_at timestamptz,
    reason            varchar(4000),
    steps             integer      not null,
    primary key (bureau_id, id)
);
create index assessment_round_year on assessment_round (bureau_id, year, id desc);
create index assessment_round_status on assessment_round (bureau_id, status, id desc);
create index assessment_round_scheme on assessment_round (bureau_id, scheme_version_id);
select hold_to_bureau('assessment_round', 'select, insert, update');

-- Who is assessed, with the name of the year.
create table round_assessee (
    bureau_id      varchar(36)  not null,
    round_id       uuid         not null,
    unit_id        uuid         not null,
    position       integer      not null,
    name           varchar(200) not null,
    assessee_class varchar(60)  not null,
    primary key (bureau_id, round_id, unit_id),
    foreign key (bureau_id, round_id) references assessment_round (bureau_id, id)
);
create index round_assessee_position on round_assessee (bureau_id, round_id, position);
create index round_assessee_unit on round_assessee (bureau_id, unit_id, round_id);
select hold_to_bureau('round_assessee', 'select, insert, delete');

-- Which evaluator scores which assessee; he sits in one panel of a round.
create table round_assignment (
    bureau_id varchar(36)  not null,
    round_id  uuid         not null,
    unit_id   uuid         not null,
    person_id uuid         not null,
    panel     varchar(100) not null,
    primary key (bureau_id, round_id, unit_id, person_id),
    foreign key (bureau_id, round_id, unit_id) references round_assessee (bureau_id, round_id, unit_id)
);
create index round_assignment_person on round_assignment (bureau_id, person_id, round_id, unit_id);
select hold_to_bureau('round_assignment', 'select, insert, delete');
