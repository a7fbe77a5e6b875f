-- What an evaluator gave an assessee in one period, or what the assessee gave itself (evaluator_id is null). The items of a
-- sheet are one document: a round of 20,000 assessees has 80,000 sheets of 60 items each.
create table score_sheet (
    bureau_id         varchar(36)  not null,
    id                uuid         not null,
    version           integer      not null,
    round_id          uuid         not null,
    unit_id           uuid         not null,
    evaluator_id      uuid,
    evaluator_name    varchar(255) not null,
    panel             varchar(100),
    period            varchar(60)  not null,
    status            varchar(20)  not null,
    items             text         not null,
    scored            integer      not null,
    begun_at          timestamptz  not null,
    submitted_at      timestamptz,
    submitted_by_name varchar(255),
    counted_from      timestamptz,
    returned_for      varchar(4000),
    primary key (bureau_id, id),
    unique nulls not distinct (bureau_id, round_id, unit_id, evaluator_id, period),
    foreign key (bureau_id, round_id, unit_id) references round_assessee (bureau_id, round_id, unit_id)
);
create index score_sheet_evaluator on score_sheet (bureau_id, evaluator_id, round_id);
create index score_sheet_counted on score_sheet (bureau_id, round_id, counted_from);
create index score_sheet_round on score_sheet (bureau_id, round_id, id);
select hold_to_bureau('score_sheet', 'select, insert, update');

-- What happened beside the sheets: bonus and deduction items, vetoes, events that cap the grade.
create table round_registration (
    bureau_id         varchar(36)  not null,
    id                uuid         not null,
    version           integer      not null,
    round_id          uuid         not null,
    unit_id           uuid         not null,
    kind              varchar(20)  not null,
    item_key          varchar(40)  not null,
    occurrences       integer      not null,
    note              varchar(4000) not null,
    evidence_ids      uuid[]       not null,
    status            varchar(20)  not null,
    registered_at     timestamptz  not null,
    registered_by     varchar(255) not null,
    registered_by_name varchar(255) not null,
    decided_at        timestamptz,
    decided_by_name   varchar(255),
    reason            varchar(4000),
    primary key (bureau_id, id),
    foreign key (bureau_id, round_id, unit_id) references round_assessee (bureau_id, round_id, unit_id)
);
create index round_registration_unit on round_registration (bureau_id, round_id, unit_id);
create index round_registration_status on round_registration (bureau_id, round_id, status, id desc);
select hold_to_bureau('round_registration', 'select, insert, update');
