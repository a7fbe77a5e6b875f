package dev.zeren.plan.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.intake.domain.OwnRules;
import dev.zeren.plan.intake.domain.RoleLabels;
import dev.zeren.plan.intake.domain.TableWords.Column;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the bureau's documents are read where they differ from the field's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingRulesResponse(
        Map<String, Duty> roleLabels,
        Map<String, SectionPart> partHeadings,
        Map<String, Column> tableHeads,
        List<String> noise,
        Map<String, Duty> verbs,
        List<String> titles,
        List<String> unitEndings,
        List<String> contacts,
        Integer headingLength,

        @Schema(description = "所有局通用的责任类别 · the role labels that hold for every bureau")
        Map<String, Duty> usualRoleLabels,

        int version)
        implements Versioned {

    static ReadingRulesResponse from(Setting<OwnRules> setting) {
        OwnRules own = setting.value();
        return new ReadingRulesResponse(
                own.roleLabels(),
                own.partHeadings(),
                own.tableHeads(),
                own.noise(),
                own.words().verbs(),
                own.words().titles(),
                own.words().unitEndings(),
                own.words().contacts(),
                own.headingLength(),
                RoleLabels.defaults().duties(),
                setting.version());
    }
}
