package dev.zeren.plan.intake.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.intake.domain.Learning;
import dev.zeren.plan.intake.domain.OwnRules;
import dev.zeren.plan.intake.domain.PlanReader;
import dev.zeren.plan.intake.domain.ReadingRules;
import dev.zeren.plan.intake.domain.RoleLabels;
import dev.zeren.plan.plan.application.ReadingLessons;
import dev.zeren.plan.term.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How the bureau's documents are read: the field's usual rules with the bureau's own before them. */
@ApplicationScoped
@Transactional
public class ReadingRulesService implements ReadingLessons {

    private static final String SETTING = "reading-rules";

    private final PlanReader usual = new PlanReader(RoleLabels.defaults());
    private final Settings settings;

    ReadingRulesService(Settings settings) {
        this.settings = settings;
    }

    /** The bureau's own rules. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<OwnRules> get() {
        return settings.get(SETTING, OwnRules.NONE);
    }

    /**
     * Replaces the bureau's own rules; plans that were imported before stay as they are.
     *
     * @throws Rejection {@code stale-version}
     */
    public Setting<OwnRules> replace(IfMatch ifMatch, OwnRules rules) {
        return settings.replace(SETTING, ifMatch, OwnRules.NONE, rules);
    }

    @Override
    public Optional<Lesson> learn(Lesson.OfReading lesson) {
        Setting<OwnRules> held = settings.hold(SETTING, OwnRules.NONE);
        Optional<Learning> learning = Learning.of(held.value(), lesson);
        learning.ifPresent(one -> settings.put(SETTING, "learned", held, one.rules()));
        return learning.map(Learning::lesson);
    }

    @Override
    public void forget(Lesson.OfReading lesson) {
        Setting<OwnRules> held = settings.hold(SETTING, OwnRules.NONE);
        OwnRules after = Learning.without(held.value(), lesson);
        if (!after.equals(held.value())) {
            settings.put(SETTING, "forgotten", held, after);
        }
    }

    /** The reader for the bureau's documents. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PlanReader reader() {
        OwnRules own = get().value();
        return own.equals(OwnRules.NONE)
                ? usual
                : new PlanReader(own.over(RoleLabels.defaults()), own.over(ReadingRules.defaults()));
    }
}
