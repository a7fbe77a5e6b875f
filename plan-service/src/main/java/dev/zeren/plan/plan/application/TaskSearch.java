package dev.zeren.plan.plan.application;

import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.ChangedUnit;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.plan.persistence.TaskRows;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.Period;
import dev.zeren.plan.term.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tasks of all issued plans, which everybody of the bureau sees. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TaskSearch {

    /** Which tasks to list; null means any. Leader and unit are ids of the directory. */
    public record SearchQuery(
            UUID plan, UUID leader, UUID unit, Light light, Boolean overdue, TaskStatus status, Period due) {}

    private final TaskRows rows;
    private final ChangedUnits changedUnits;
    private final Directory directory;
    private final BureauCalendar calendar;

    TaskSearch(TaskRows rows, ChangedUnits changedUnits, Directory directory, BureauCalendar calendar) {
        this.rows = rows;
        this.changedUnits = changedUnits;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** In the order of their ids: plan by plan, as they came into being. */
    public Page<TaskView> list(SearchQuery query, PageRequest page) {
        LocalDate today = calendar.today();
        var filter = new TaskRows.Across(
                query.plan(),
                query.leader() == null ? null : Set.of(directory.personMeant(query.leader())),
                query.unit() == null ? null : directory.unitsMeant(query.unit()),
                query.light(),
                query.overdue(),
                query.status(),
                query.due());
        List<TaskRow> found = rows.across(filter, today, page.from(UUID.class), page.rowsToRead());
        Page<TaskRow> shown = Page.of(found, page, row -> new Object[] {row.id()});
        Map<UUID, List<ChangedUnit>> changed = changedUnits.of(shown.items(), today);
        return shown.map(row -> TaskView.of(row, changed.get(row.id()), today));
    }
}
