package dev.zeren.plan.supervision.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.supervision.domain.Approver;
import dev.zeren.plan.supervision.domain.NoticeLevel;
import dev.zeren.plan.supervision.domain.Superior;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the bureau supervises. */
public record SupervisionRulesResponse(
        String numberFormat, Approver approver, boolean approveAutomatic, List<Level> levels, int version)
        implements Versioned {

    /** A level of the ladder. */
    @Schema(name = "SupervisionLevel")
    public record Level(String name, int acknowledgeDays, int respondDays, int graceDays, Set<Superior> to) {

        static Level from(NoticeLevel level) {
            return new Level(
                    level.name(),
                    level.acknowledgeDays(),
                    level.respondDays(),
                    level.graceDays(),
                    // In one order: the entity tag is made of it.
                    new TreeSet<>(level.to()));
        }
    }

    static SupervisionRulesResponse from(Setting<SupervisionRules> setting) {
        SupervisionRules rules = setting.value();
        return new SupervisionRulesResponse(
                rules.numberFormat(),
                rules.approver(),
                rules.approveAutomatic(),
                rules.levels().stream().map(Level::from).toList(),
                setting.version());
    }
}
