-- Evidence: a file, a link, or a reference to what was given elsewhere. A file is in the store if and only if its row is
-- here: the row comes first, pending, and goes last, removing; a timer sees to what is left between.
create table evidence (
    bureau_id     varchar(36)  not null,
    id            uuid         not null,
    version       integer      not null,
    kind          varchar(20)  not null,
    status        varchar(20)  not null,
    title         varchar(300) not null,
    description   varchar(2000),
    file_name     varchar(200),
    file_type     varchar(20),
    size          bigint,
    sha256        varchar(64),
    url           varchar(2000),
    of_id         uuid,
    subject_kind  varchar(30),
    subject_id    uuid,
    unit_id       uuid,
    given_at      timestamptz  not null,
    given_by      varchar(255) not null,
    given_by_name varchar(255) not null,
    primary key (bureau_id, id),
    foreign key (bureau_id, of_id) references evidence (bureau_id, id),
    foreign key (bureau_id, unit_id) references unit (bureau_id, id),
    check (kind <> 'FILE' or num_nulls(file_name, file_type, size, sha256) = 0),
    check (kind <> 'LINK' or url is not null),
    check (kind <> 'REFERENCE' or num_nonnulls(of_id, subject_id) = 1)
);
create index evidence_giver on evidence (bureau_id, given_by, id desc);
create index evidence_unit on evidence (bureau_id, unit_id, id desc);
create index evidence_kind on evidence (bureau_id, kind, id desc);
create index evidence_content on evidence (bureau_id, sha256);
create index evidence_of on evidence (bureau_id, of_id);

-- What a piece of evidence serves: a thing of any feature, known here by its kind and id alone. A reference to evidence
-- is such a thing too, of kind evidence.
create table evidence_use (
    bureau_id    varchar(36) not null default nullif(current_setting('app.bureau', true), ''),
    subject_kind varchar(30) not null,
    subject_id   uuid        not null,
    evidence_id  uuid        not null,
    position     integer     not null,
    primary key (bureau_id, subject_kind, subject_id, evidence_id),
    foreign key (bureau_id, evidence_id) references evidence (bureau_id, id)
);
create index evidence_use_evidence on evidence_use (bureau_id, evidence_id);

-- How much the files of a bureau take together, those about to come and to go among them.
create table evidence_space (
    bureau_id varchar(36) not null primary key,
    bytes     bigint      not null
);

select hold_to_bureau('evidence', 'select, insert, update, delete');
select hold_to_bureau('evidence_use', 'select, insert, delete');
select hold_to_bureau('evidence_space', 'select, insert, update');
