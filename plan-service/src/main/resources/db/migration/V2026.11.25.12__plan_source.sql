create index plan_source on plan (bureau_id, source_id);
