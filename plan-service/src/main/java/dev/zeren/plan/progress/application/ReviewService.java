package dev.zeren.plan.progress.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ProgressRules;
import dev.zeren.plan.progress.domain.ReportStatus;
import dev.zeren.plan.progress.domain.Reviewer;
import dev.zeren.plan.progress.persistence.ProgressReports;
import dev.zeren.plan.progress.persistence.ReportsForReview;
import dev.zeren.plan.progress.persistence.ReportsForReview.Listed;
import dev.zeren.plan.progress.persistence.ReportsForReview.Reviewing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a reviewer has before him: reports on whatever task that he accepts or returns, in four queries a page. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ReviewService {

    private static final Set<ReportStatus> REVIEWED = EnumSet.of(ReportStatus.SUBMITTED, ReportStatus.RETURNED);

    /** A report, with its plan and what its task is called. */
    public record ReportForReview(UUID planId, String task, ProgressReportView report) {}

    private final ReportsForReview waiting;
    private final ProgressReports reports;
    private final ProgressRulesService rules;
    private final ReportViews views;
    private final Directory directory;
    private final Callers callers;
    private final BureauCalendar calendar;

    ReviewService(
            ReportsForReview waiting,
            ProgressReports reports,
            ProgressRulesService rules,
            ReportViews views,
            Directory directory,
            Callers callers,
            BureauCalendar calendar) {
        this.waiting = waiting;
        this.reports = reports;
        this.rules = rules;
        this.views = views;
        this.directory = directory;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Reports that the caller reviews, on tasks that go on, the newest first.
     *
     * @param state what waits for him, or what was returned
     * @param plan null means any
     * @param unit null means any
     * @throws Rejection {@code invalid-parameter} with another state
     */
    public Page<ReportForReview> list(ReportStatus state, UUID plan, UUID unit, PageRequest page) {
        if (!REVIEWED.contains(state)) {
            throw new Rejection(
                    CommonProblem.INVALID_PARAMETER,
                    List.of(new Fault("state", "not-reviewed", new Text("只能是待审的或退回的", "submitted or returned"))));
        }
        var filter = new ReportsForReview.Filter(state, plan, unit == null ? null : directory.unitsMeant(unit));
        List<Listed> rows = waiting.list(reviewing(), filter, page.from(UUID.class), page.rowsToRead());
        Page<Listed> shown = Page.of(rows, page, one -> new Object[] {one.id()});
        Map<UUID, ProgressReportView> views = new HashMap<>();
        List<ProgressReport> read =
                reports.of(shown.items().stream().map(Listed::id).toList());
        this.views.views(read).forEach(view -> views.put(view.id(), view));
        return shown.map(one -> new ReportForReview(one.plan(), one.task(), views.get(one.id())));
    }

    private Reviewing reviewing() {
        Caller caller = callers.current();
        ProgressRules held = rules.get().value();
        Member member = directory.member(caller.subject(), calendar.today());
        boolean planner = caller.may(Roles.PLANNER);
        return new Reviewing(
                caller.subject(),
                held.reviewers().contains(Reviewer.OFFICE_HEAD) ? member.heads() : Set.of(),
                held.reviewers().contains(Reviewer.LEAD_LEADER) ? member.entries() : Set.of(),
                planner && held.reviewersOf(true).contains(Reviewer.PLANNER),
                planner && held.reviewersOf(false).contains(Reviewer.PLANNER),
                held.selfReview());
    }
}
