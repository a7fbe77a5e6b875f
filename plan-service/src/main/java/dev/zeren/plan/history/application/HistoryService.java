package dev.zeren.plan.history.application;

import dev.zeren.kit.audit.AuditTrail;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.plan.application.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What happened to a task, from its import on. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class HistoryService {

    private final AuditTrail trail;
    private final TaskService tasks;

    HistoryService(AuditTrail trail, TaskService tasks) {
        this.trail = trail;
        this.tasks = tasks;
    }

    /**
     * The story of a task, of its plan and of what belongs to the task, the last first.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<HistoryEntry> of(UUID task, PageRequest page) {
        UUID plan = tasks.get(task).planId();
        var from = page.from(Long.class);
        List<HistoryEntry> told =
                trail.of(List.of(task, plan), from.isStart() ? null : from.longNumber(0), page.rowsToRead()).stream()
                        .map(Story::tell)
                        .toList();
        return Page.of(told, page, entry -> new Object[] {entry.id()});
    }
}
