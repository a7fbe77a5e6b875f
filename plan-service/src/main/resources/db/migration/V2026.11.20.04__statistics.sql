-- An id determines its bureau. Without this the planner multiplies the two selectivities, expects one row where there
-- are sixty, and chooses nested loops.
create statistics task_of_plan (dependencies, ndistinct) on bureau_id, plan_id from task;
create statistics section_of_plan (dependencies, ndistinct) on bureau_id, plan_id from section;
create statistics assignment_of_task (dependencies, ndistinct) on bureau_id, task_id from assignment;
create statistics progress_report_of_task (dependencies, ndistinct) on bureau_id, task_id from progress_report;
