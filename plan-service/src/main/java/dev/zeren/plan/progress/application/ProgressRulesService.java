package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.progress.domain.ProgressRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the bureau takes progress reports. */
@ApplicationScoped
@Transactional
public class ProgressRulesService {

    private static final String SETTING = "progress-rules";

    private final Settings settings;
    private final AssignedTasks tasks;
    private final Timers timers;
    private final BureauCalendar calendar;

    ProgressRulesService(Settings settings, AssignedTasks tasks, Timers timers, BureauCalendar calendar) {
        this.settings = settings;
        this.tasks = tasks;
        this.timers = timers;
        this.calendar = calendar;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<ProgressRules> get() {
        return settings.get(SETTING, ProgressRules.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<ProgressRules> replace(IfMatch ifMatch, ProgressRules rules) {
        Setting<ProgressRules> held = settings.replace(SETTING, ifMatch, ProgressRules.USUAL, rules);
        // Which slots are open may be other than before.
        tasks.issuedPlans().forEach(plan -> timers.set(SlotTimer.KIND, plan, calendar.now()));
        return held;
    }
}
