-- A plan determines its bureau. Without this the planner multiplies the two selectivities, expects one row where there
-- are sixty, and chooses nested loops.
create statistics task_of_plan (dependencies, ndistinct) on bureau_id, plan_id from task;
create statistics section_of_plan (dependencies, ndistinct) on bureau_id, plan_id from section;
create statistics leader_of_plan (dependencies, ndistinct) on bureau_id, plan_id from task_leader;
create statistics office_of_plan (dependencies, ndistinct) on bureau_id, plan_id from task_office;
