package dev.zeren.assessment.round.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.round.application.SheetService.BeginSheet;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.kit.http.Patched;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to score. */
final class SheetRequests {

    private SheetRequests() {}

    /** What is given for an indicator. */
    @Schema(name = "ScoreItem", description = "value、grade、notApplicable 三者之一 · one of value, grade and notApplicable")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            @Schema(
                    description = "评分；扣分和计数的指标填次数，合格制填 1 或 0 · points; occurrences where these are counted;"
                            + " 1 or 0 for pass or fail")
            BigDecimal value,

            @Schema(description = "等次 · a grade of the indicator")
            String grade,

            @Schema(description = "不适用，须说明理由 · it does not apply; say why")
            Boolean notApplicable,

            @Schema(maxLength = 2000) String reason,

            @Schema(description = "佐证材料的 id（plan-service） · ids of evidence in plan-service")
            List<UUID> evidence) {

        ScoredItem toItem() {
            return new ScoredItem(
                    value,
                    grade,
                    Boolean.TRUE.equals(notApplicable),
                    reason == null || reason.isBlank() ? null : reason.strip(),
                    evidence == null
                            ? List.of()
                            : evidence.stream().distinct().map(UUID::toString).toList());
        }

        static Item from(ScoredItem item) {
            return new Item(
                    item.value(),
                    item.grade(),
                    item.notApplicable() ? true : null,
                    item.reason(),
                    item.evidence().stream().map(UUID::fromString).toList());
        }
    }

    /** A sheet to be begun. */
    @Schema(name = "ScoreSheetRequest")
    public record Begin(
            @NotNull UUID assesseeId,

            @Schema(description = "是否本单位的自评 · whether it is the assessee's own")
            Boolean selfAssessment,

            @Schema(description = "哪一次检查，本轮只有一次时省略 · of which period; none where the round has one only")
            @Size(min = 1, max = 60)
            String period,

            @Schema(description = "指标的 key → 评分 · by key of the indicator") @Size(max = 2000)
            Map<String, @NotNull Item> items) {

        BeginSheet toCommand() {
            return new BeginSheet(
                    assesseeId,
                    Boolean.TRUE.equals(selfAssessment),
                    period,
                    items == null ? Map.of() : SheetRequests.items(items));
        }
    }

    /** What is to change of a sheet (JSON Merge Patch). */
    @Schema(name = "ScoreSheetPatch")
    public record Change(
            @Schema(
                    implementation = Map.class,
                    additionalProperties = Item.class,
                    description = "指标的 key → 评分，null 即去掉 · by key of the indicator; null takes it off")
            Patched<@NotNull @Size(max = 2000) Map<String, Item>> items) {

        Map<String, ScoredItem> toItems() {
            return items.isPresent() ? SheetRequests.items(items.value()) : Map.of();
        }
    }

    static SortedMap<String, ScoredItem> items(Map<String, Item> sent) {
        SortedMap<String, ScoredItem> items = new TreeMap<>();
        sent.forEach((key, item) -> items.put(key, item == null ? null : item.toItem()));
        return items;
    }
}
