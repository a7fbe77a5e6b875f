package dev.zeren.plan.evidence.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import dev.zeren.plan.evidence.domain.EvidenceRules;
import dev.zeren.plan.evidence.domain.FileType;
import java.util.List;

/** What the bureau takes as evidence. */
public record EvidenceRulesResponse(List<FileType> types, long fileBytes, int perSubject, long totalBytes, int version)
        implements Versioned {

    static EvidenceRulesResponse from(Setting<EvidenceRules> setting) {
        EvidenceRules rules = setting.value();
        return new EvidenceRulesResponse(
                rules.types(), rules.fileBytes(), rules.perSubject(), rules.totalBytes(), setting.version());
    }
}
