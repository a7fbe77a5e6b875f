-- Drafts of progress reports may be deleted.
grant delete on progress_report to ${app};
