-- Another version of a plan's document takes the place of a draft: sections come, go and change their order.
grant delete on section to ${app};

-- Deferrable, so that a section that comes may have the position of one that goes until the end of the transaction.
alter table section
    drop constraint section_bureau_id_plan_id_position_key,
    add constraint section_position unique (bureau_id, plan_id, position) deferrable initially immediate;
