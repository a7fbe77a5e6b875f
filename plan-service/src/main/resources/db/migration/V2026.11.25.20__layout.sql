-- In which order a plan's document prints its title, what stands around and between sections and tasks, and their lines:
-- JSON, read as a whole and never searched. Null for what was taken in before, whose document is in the usual order.
alter table plan add column layout text;
