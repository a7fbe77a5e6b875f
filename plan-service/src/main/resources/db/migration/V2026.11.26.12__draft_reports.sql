-- Drafts of progress reports may be deleted.
grant delete on progress_report to ${app};
-- What was submitted is not taken away by anybody, whatever the code does.
create policy drafts_only on progress_report as restrictive for delete to ${app} using (state = 'DRAFT');
