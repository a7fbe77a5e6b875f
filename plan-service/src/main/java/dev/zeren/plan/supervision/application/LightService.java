package dev.zeren.plan.supervision.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.supervision.domain.LightRules;
import dev.zeren.plan.supervision.persistence.LightRows;
import dev.zeren.plan.supervision.persistence.LightRows.Past;
import dev.zeren.plan.term.LightSchedule.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rules of the bureau's lights, and how a task's light has changed. */
@ApplicationScoped
@Transactional
public class LightService {

    static final String SETTING = "light-rules";

    // Above every number that is kept; there are at most three.
    private static final int FIRST_SINCE = Integer.MAX_VALUE - 4;

    private final Settings settings;
    private final LightKeeper keeper;
    private final LightRows rows;
    private final TaskService tasks;
    private final BureauCalendar calendar;

    LightService(Settings settings, LightKeeper keeper, LightRows rows, TaskService tasks, BureauCalendar calendar) {
        this.settings = settings;
        this.keeper = keeper;
        this.rows = rows;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<LightRules> rules() {
        return settings.get(SETTING, LightRules.USUAL);
    }

    /**
     * From now on all lights follow these rules; what is worse by them at once is seen to.
     *
     * @throws Rejection {@code stale-version}
     */
    public Setting<LightRules> replace(IfMatch ifMatch, LightRules rules) {
        Setting<LightRules> replaced = settings.replace(SETTING, ifMatch, LightRules.USUAL, rules);
        keeper.seeTo(keeper.deriveAll(null));
        return replaced;
    }

    /**
     * The changes of a task's light, the newest first: those that are kept, and before them those that the days since
     * have brought.
     *
     * @throws Rejection {@code not-found} when the task is not to be seen
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<Change> history(UUID task, PageRequest page) {
        tasks.requireSeen(task);
        var from = page.from(Integer.class);
        int before = from.isStart() ? Integer.MAX_VALUE : from.number(0);
        List<Past> changes = new ArrayList<>(sinceKept(task).stream()
                .filter(change -> change.number() < before)
                .toList());
        changes.addAll(rows.past(task, before, page.rowsToRead() - Math.min(changes.size(), page.limit)));
        return Page.of(changes.subList(0, Math.min(changes.size(), page.rowsToRead())), page, one ->
                        new Object[] {one.number()})
                .map(Past::change);
    }

    /** What the schedule has brought since it was made, the newest first, numbered above all that is kept. */
    private List<Past> sinceKept(UUID task) {
        LocalDate today = calendar.today();
        List<Past> since = new ArrayList<>();
        rows.find(task)
                .ifPresent(lit -> lit.schedule().changes().stream()
                        .filter(change -> change.day().isAfter(lit.validFrom())
                                && !change.day().isAfter(today))
                        .forEach(change -> since.add(0, new Past(FIRST_SINCE + since.size(), change))));
        return since;
    }
}
