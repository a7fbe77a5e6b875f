alter table plan
    add column archived_at timestamptz,
    add column archived_by varchar(255);
