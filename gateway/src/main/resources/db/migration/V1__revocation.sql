-- Logouts that tokens in circulation do not know of. Kept for as long as a token can live; see docs/gateway.md.
create table revocation (
    kind        text        not null check (kind in ('SESSION', 'SUBJECT')),
    name        text        not null check (length(name) between 1 and 255),
    not_before  timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (kind, name)
);

create index revocation_recorded_at on revocation (recorded_at);

grant select, insert, update, delete on revocation to ${app};
