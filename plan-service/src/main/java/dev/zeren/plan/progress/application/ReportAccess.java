package dev.zeren.plan.progress.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.delegation.application.TaskDelegates;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ProgressRules;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.progress.domain.Reviewer;
import dev.zeren.plan.progress.domain.Sight;
import dev.zeren.plan.progress.persistence.ProgressReports.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sees which reports, and who writes and reviews them. */
@ApplicationScoped
class ReportAccess {

    private final ProgressRulesService rules;
    private final AssignedTasks tasks;
    private final Directory directory;
    private final TaskDelegates delegates;
    private final Callers callers;
    private final BureauCalendar calendar;

    ReportAccess(
            ProgressRulesService rules,
            AssignedTasks tasks,
            Directory directory,
            TaskDelegates delegates,
            Callers callers,
            BureauCalendar calendar) {
        this.rules = rules;
        this.tasks = tasks;
        this.directory = directory;
        this.delegates = delegates;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** What the caller, who sees the task, sees of the reports on it. */
    Sight sight(UUID task) {
        return callers.current().may(Roles.PLANNER)
                ? Sight.ALL
                : sights(Set.of(task)).get(task);
    }

    /** Those of the reports that the caller sees; he sees the tasks. */
    Set<UUID> seen(Collection<Standpoint> reports) {
        Set<UUID> pending = reports.stream()
                .filter(report -> report.state() != ReportStatus.ACCEPTED)
                .map(Standpoint::task)
                .collect(Collectors.toSet());
        Map<UUID, Sight> sights =
                pending.isEmpty() || callers.current().may(Roles.PLANNER) ? Map.of() : sights(pending);
        return reports.stream()
                .filter(report -> sights.getOrDefault(report.task(), Sight.ALL).sees(report.state(), report.unit()))
                .map(Standpoint::id)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Sight> sights(Set<UUID> on) {
        Caller caller = callers.current();
        boolean watches = caller.may(Roles.AUDITOR, Roles.BUREAU_ADMIN);
        Member member = directory.member(caller.subject(), calendar.today());
        Map<UUID, Set<UUID>> leaders = !watches
                        && !member.entries().isEmpty()
                        && rules.get().value().reviewers().contains(Reviewer.LEAD_LEADER)
                ? tasks.leaders(on)
                : Map.of();
        Map<UUID, Set<UUID>> acting = delegates.actingFor(on, member);
        Map<UUID, Sight> sights = new HashMap<>();
        on.forEach(task -> sights.put(
                task,
                new Sight(
                        false,
                        watches || !Collections.disjoint(leaders.getOrDefault(task, Set.of()), member.entries()),
                        together(member.units(), acting.get(task)))));
        return sights;
    }

    private static Set<UUID> together(Set<UUID> units, Set<UUID> more) {
        if (more == null) {
            return units;
        }
        Set<UUID> all = new HashSet<>(units);
        all.addAll(more);
        return all;
    }

    /** @throws Rejection {@code not-found} unless the caller sees the report */
    void requireSeen(ProgressReport report) {
        if (report.state() != ReportStatus.ACCEPTED && !sight(report.taskId()).sees(report.state(), report.unitId())) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
    }

    /** @throws Rejection {@code not-your-task}, {@code task-delegated} unless the caller writes reports for the unit */
    void requireWriter(UUID task, UUID unit) {
        Caller caller = callers.current();
        if (caller.may(Roles.PLANNER)) {
            return;
        }
        Directory.Speaker speaker = directory.speaker(caller.subject(), calendar.today(), Set.of(unit));
        if (!writesFor(task, speaker).contains(unit)) {
            throw new Rejection(PlanProblem.NOT_YOUR_TASK);
        }
    }

    /** @throws Rejection {@code forbidden} unless the caller began the report, or is of the bureau office */
    void requireAuthor(ProgressReport report) {
        Caller caller = callers.current();
        if (!caller.may(Roles.PLANNER) && !report.reportedBy().equals(caller.subject())) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    /**
     * For which offices of a task the caller writes reports.
     *
     * @param own those of which he is
     * @throws Rejection {@code task-delegated}
     */
    Set<UUID> writesFor(UUID task, Directory.Speaker own) {
        return delegates.reportsFor(task, callers.current().subject(), own.units());
    }

    /** @throws Rejection {@code not-reviewer} unless the caller accepts or returns the report */
    void requireReviewer(ProgressReport report) {
        Caller caller = callers.current();
        ProgressRules held = rules.get().value();
        Set<UUID> leaders = tasks.get(report.taskId()).leaders().keySet();
        Set<Reviewer> reviewers = held.reviewersOf(!leaders.isEmpty());
        boolean planner = caller.may(Roles.PLANNER) && reviewers.contains(Reviewer.PLANNER);
        boolean own = report.reportedBy().equals(caller.subject());
        if (own ? !(planner && held.selfReview()) : !planner && !reviews(report, reviewers, leaders)) {
            throw new Rejection(PlanProblem.NOT_REVIEWER);
        }
    }

    private boolean reviews(ProgressReport report, Set<Reviewer> reviewers, Set<UUID> leaders) {
        Member member = directory.member(callers.current().subject(), calendar.today());
        return reviewers.contains(Reviewer.OFFICE_HEAD) && member.heads().contains(report.unitId())
                || reviewers.contains(Reviewer.LEAD_LEADER) && !Collections.disjoint(leaders, member.entries());
    }
}
