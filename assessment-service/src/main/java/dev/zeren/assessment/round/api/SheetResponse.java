package dev.zeren.assessment.round.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.round.application.SheetView;
import dev.zeren.assessment.round.domain.SheetAct;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score sheet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetResponse(
        UUID id,
        UUID roundId,
        UUID assesseeId,
        String assessee,
        boolean selfAssessment,

        @Schema(description = "评分人，自评没有 · who scores; nobody where it is the assessee's own")
        UUID evaluatorId,

        String evaluator,
        String panel,
        String period,
        SheetStatus status,

        @Schema(description = "当前状态下可以做什么（不论由谁） · what is possible in this state, by whoever may")
        List<SheetAct> allowed,

        @Schema(description = "已评的指标数 · how many indicators are scored")
        int scored,

        @Schema(description = "指标的 key → 评分，读取单个表时给出 · by key of the indicator; when a single sheet is read")
        Map<String, SheetRequests.Item> items,

        Instant begunAt,
        Instant submittedAt,
        String submittedByName,

        @Schema(description = "退回的原因 · why it came back") String returnedFor,

        int version)
        implements Versioned {

    static SheetResponse from(SheetView view) {
        return new SheetResponse(
                view.id(),
                view.round(),
                view.unit(),
                view.unitName(),
                view.evaluator() == null,
                view.evaluator(),
                view.evaluatorName(),
                view.panel(),
                view.period().isEmpty() ? null : view.period(),
                view.status(),
                view.allowed(),
                view.scored(),
                view.items() == null ? null : items(view.items()),
                view.begunAt(),
                view.submittedAt(),
                view.submittedByName(),
                view.returnedFor(),
                view.version());
    }

    private static SortedMap<String, SheetRequests.Item> items(SortedMap<String, ScoredItem> items) {
        SortedMap<String, SheetRequests.Item> shown = new TreeMap<>();
        items.forEach((key, item) -> shown.put(key, SheetRequests.Item.from(item)));
        return shown;
    }
}
