package dev.zeren.plan.render.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.application.PlanContentService.SectionContent;
import dev.zeren.plan.plan.application.PlanContentService.TaskLine;
import dev.zeren.plan.progress.application.LatestProgress.LastReport;
import dev.zeren.plan.render.domain.Ledger;
import dev.zeren.plan.render.domain.RoleNames;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes a row of the ledger of a task. */
final class LedgerRows {

    private final LocalDate planEndsOn;
    private final BureauCalendar calendar;

    LedgerRows(LocalDate planEndsOn, BureauCalendar calendar) {
        this.planEndsOn = planEndsOn;
        this.calendar = calendar;
    }

    /** @param last null before the first report */
    Ledger.Row row(SectionContent section, TaskLine task, List<ClauseJson> clauses, LastReport last) {
        RoleNames leaders = new RoleNames();
        RoleNames responsible = new RoleNames();
        RoleNames cooperating = new RoleNames();
        for (ClauseJson clause : clauses) {
            for (ClauseJson.Role role : clause.roles()) {
                RoleNames cell = switch (Duty.ofCode(role.duty()).orElse(Duty.OTHER)) {
                    case LEAD_LEADER, LEADER_IN_CHARGE -> leaders;
                    case RESPONSIBLE_OFFICE, RESPONSIBLE_UNIT, RESPONSIBLE_PERSON, LEAD_DEPARTMENT -> responsible;
                    case COOPERATING_DEPARTMENT, OTHER -> cooperating;
                    case DEADLINE -> null;
                };
                if (cell != null) {
                    role.names().forEach(name -> cell.add(role.label(), name.name()));
                }
            }
        }
        return new Ledger.Row(
                String.valueOf(task.position()),
                section.label() + section.heading(),
                task.label() + (task.heading().isEmpty() ? task.text() : task.heading()),
                leaders.text(),
                responsible.text(),
                cooperating.text(),
                due(task, clauses),
                word(task.status()),
                task.percent(),
                last == null ? "" : progress(last));
    }

    /** The day, else what the clauses print as deadline, else the last day of the plan. */
    private String due(TaskLine task, List<ClauseJson> clauses) {
        if (task.dueOn() != null) {
            return day(task.dueOn());
        }
        Optional<String> printed = clauses.stream()
                .flatMap(clause -> clause.roles().stream())
                .map(ClauseJson.Role::text)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst();
        return printed.orElseGet(() -> day(planEndsOn));
    }

    private String progress(LastReport last) {
        String when = day(calendar.dayOf(last.reportedAt()));
        String who = last.reportedByName() == null ? "" : last.reportedByName();
        return when + " " + who + "：" + last.narrative();
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String word(TaskStatus status) {
        return switch (status) {
            case NOT_STARTED -> "未开始";
            case UNDER_WAY -> "进行中";
            case DONE -> "已完成";
            case OVERDUE -> "逾期";
        };
    }
}
