package dev.zeren.plan.instruction.application;

import dev.zeren.plan.plan.application.TaskParties;
import dev.zeren.plan.supervision.application.NoticeView;
import dev.zeren.plan.supervision.application.SupervisionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Instructions on supervision notices: who leads the task that one is about leads the notice too. */
@ApplicationScoped
class InstructedNotice implements InstructedThing {

    private final SupervisionService notices;
    private final TaskParties tasks;

    InstructedNotice(SupervisionService notices, TaskParties tasks) {
        this.notices = notices;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "supervision-notice";
    }

    @Override
    public Thing get(UUID id) {
        NoticeView notice = notices.get(id);
        Set<UUID> leaders =
                notice.taskId() == null ? Set.of() : tasks.of(notice.taskId()).leaders();
        Set<UUID> units = notice.unitId() == null ? Set.of() : Set.of(notice.unitId());
        return new Thing(notice.matter(), notice.planId(), notice.taskId(), leaders, units);
    }
}
