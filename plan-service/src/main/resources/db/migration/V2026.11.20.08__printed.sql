-- The lines of sections and tasks as printed, with label and clauses where they stand: what makes the document again.
-- Empty where they stand in a table; null for what was taken in before, whose document is put together from its parts.
alter table section add column printed text;
alter table task add column printed text;
