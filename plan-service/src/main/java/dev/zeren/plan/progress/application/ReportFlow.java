package dev.zeren.plan.progress.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.delegation.application.TaskDelegates;
import dev.zeren.plan.evidence.application.EvidenceItem;
import dev.zeren.plan.plan.application.AssignedTask;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ProgressReport.Hand;
import dev.zeren.plan.progress.domain.ProgressRules;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.progress.domain.Reviewer;
import dev.zeren.plan.progress.persistence.OfficeShare;
import dev.zeren.plan.progress.persistence.ProgressReports;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from an act on a report: where the task stands, who has to do what now, and the news of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportFlow {

    /** A report that is no draft, on its way, for who follows the story of the task: nothing of what it says. */
    private record Step(int number, int revision, ReportStatus state, String reason) {

        static Step of(ProgressReport report, ReportStatus state) {
            return new Step(report.number(), report.revision(), state, report.returnReason());
        }
    }

    private final ProgressReports reports;
    private final ProgressRulesService rules;
    private final ReportViews views;
    private final ReportFigures figures;
    private final CompletionService completion;
    private final TaskService tasks;
    private final AssignedTasks assigned;
    private final UpperTasks uppers;
    private final TaskDelegates delegates;
    private final Todos todos;
    private final Timers timers;
    private final Audit audit;
    private final FeedWriter feed;
    private final Callers callers;
    private final BureauCalendar calendar;

    ReportFlow(
            ProgressReports reports,
            ProgressRulesService rules,
            ReportViews views,
            ReportFigures figures,
            CompletionService completion,
            TaskService tasks,
            AssignedTasks assigned,
            UpperTasks uppers,
            TaskDelegates delegates,
            Todos todos,
            Timers timers,
            Audit audit,
            FeedWriter feed,
            Callers callers,
            BureauCalendar calendar) {
        this.reports = reports;
        this.rules = rules;
        this.views = views;
        this.figures = figures;
        this.completion = completion;
        this.tasks = tasks;
        this.assigned = assigned;
        this.uppers = uppers;
        this.delegates = delegates;
        this.todos = todos;
        this.timers = timers;
        this.audit = audit;
        this.feed = feed;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** The caller, now. */
    Hand hand() {
        Caller caller = callers.current();
        return new Hand(calendar.now(), caller.subject(), caller.name());
    }

    /** A submission, and what the office's last accepted report was before it. */
    record Submitted(boolean accepted, OfficeShare before) {}

    /**
     * Hands a report in: to the reviewers, or, where nobody reviews, as accepted. It may be new: it is kept once it is what
     * it will be, which is one statement.
     *
     * @throws Rejection {@code step-not-allowed}
     */
    Submitted submit(Reportable task, Offices offices, ProgressReport report) {
        OfficeShare before = offices.before(report);
        report.submit(offices.lastNumber(), hand());
        Addressee asked = delegates.asked(report.taskId(), report.unitId());
        todos.settle(TodoKind.REPORT, report.taskId(), asked);
        Stream.of(Addressee.staffOf(report.unitId()), asked)
                .distinct()
                .forEach(one -> todos.settle(TodoKind.REMINDER, report.taskId(), one));
        ProgressRules held = rules.get().value();
        if (held.reviewed()) {
            reports.persist(report);
            askReviewers(report, held);
            return new Submitted(false, before);
        }
        takePlace(report, report::accept);
        count(task, offices, report);
        return new Submitted(true, before);
    }

    /** Tells of a submission, when all of it is done. */
    ProgressReportView told(Reportable task, ProgressReport report, Submitted submitted, List<EvidenceItem> evidence) {
        reports.flush();
        ProgressReportView after = views.view(report, evidence);
        if (submitted.accepted()) {
            audit.recordPart("progress.reported", report.id(), report.taskId(), submitted.before(), after);
            publish(ReportEvents.ACCEPTED, task, after);
        } else {
            audit.recordPart("progress.submitted", report.id(), report.taskId(), null, Step.of(report, report.state()));
            publish(ReportEvents.SUBMITTED, task, after);
        }
        return after;
    }

    /** @throws Rejection {@code step-not-allowed} */
    ProgressReportView withdraw(Reportable task, ProgressReport report) {
        Step before = Step.of(report, report.state());
        report.withdraw();
        todos.settle(TodoKind.ACCEPT, report.id());
        // Its slot may be open again.
        timers.set(SlotTimer.KIND, task.planId(), calendar.now());
        return told(task, report, "progress.withdrawn", before, ReportEvents.WITHDRAWN);
    }

    /** @throws Rejection {@code step-not-allowed} */
    ProgressReportView giveBack(Reportable task, ProgressReport report, String reason) {
        Step before = Step.of(report, report.state());
        report.giveBack(reason, hand());
        todos.settle(TodoKind.ACCEPT, report.id());
        todos.add(
                todo(TodoKind.REVISE, report, assigned.get(report.taskId())),
                List.of(delegates.asked(report.taskId(), report.unitId())));
        return told(task, report, "progress.returned", before, ReportEvents.RETURNED);
    }

    private ProgressReportView told(Reportable task, ProgressReport report, String action, Step before, String event) {
        reports.flush();
        ProgressReportView after = views.view(report);
        audit.recordPart(action, report.id(), report.taskId(), before, Step.of(report, report.state()));
        publish(event, task, after);
        return after;
    }

    /** @throws Rejection {@code step-not-allowed} */
    ProgressReportView accept(Reportable task, Offices offices, ProgressReport report) {
        OfficeShare before = offices.before(report);
        Hand by = hand();
        takePlace(report, () -> report.accept(by));
        todos.settle(TodoKind.ACCEPT, report.id());
        count(task, offices, report);
        reports.flush();
        ProgressReportView after = views.view(report);
        audit.recordPart("progress.accepted", report.id(), report.taskId(), before, after);
        publish(ReportEvents.ACCEPTED, task, after);
        return after;
    }

    /** Accepts a report, which takes the place of the version that counted. */
    private void takePlace(ProgressReport report, Runnable accept) {
        Optional<ProgressReport> counted =
                report.revision() > 1 ? reports.counted(report.taskId(), report.number()) : Optional.empty();
        accept.run();
        reports.persist(report);
        counted.ifPresent(before -> before.supersededBy(report.id()));
    }

    private void count(Reportable task, Offices offices, ProgressReport report) {
        offices.take(report);
        boolean measured = figures.measured(report.content().measured());
        if (measured) {
            reports.flush();
        }
        tasks.advance(task, completion.counted(task, measured, offices.together()));
        if (task.parentId() != null) {
            reports.flush();
            uppers.follow(task.parentId());
        }
    }

    private void askReviewers(ProgressReport report, ProgressRules held) {
        AssignedTask task = assigned.get(report.taskId());
        List<Addressee> reviewers = held.reviewersOf(!task.leaders().isEmpty()).stream()
                .flatMap(reviewer -> addressees(reviewer, report, task))
                .toList();
        todos.add(todo(TodoKind.ACCEPT, report, task), reviewers);
    }

    private static Stream<Addressee> addressees(Reviewer reviewer, ProgressReport report, AssignedTask task) {
        return switch (reviewer) {
            case OFFICE_HEAD -> Stream.of(Addressee.headOf(report.unitId()));
            case PLANNER -> Stream.of(Addressee.role(Roles.PLANNER));
            case LEAD_LEADER -> task.leaders().keySet().stream().map(Addressee::person);
        };
    }

    private static NewTodo todo(TodoKind kind, ProgressReport report, AssignedTask task) {
        return new NewTodo(kind, ReportedProgress.KIND, report.id(), task.title(), task.planId(), task.id(), null);
    }

    private void publish(String type, Reportable task, ProgressReportView report) {
        feed.publish(type, report.id(), ReportEvents.of(task.planId(), report));
    }
}
