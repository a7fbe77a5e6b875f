package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.ScoreSheet;
import dev.zeren.assessment.round.domain.SheetAct;
import dev.zeren.assessment.round.domain.SheetLife;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.assessment.term.ScoredItem;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A score sheet as others see it.
 *
 * @param evaluator null for a self-assessment
 * @param items by indicator key; null in lists
 */
public record SheetView(
        UUID id,
        int version,
        UUID round,
        UUID unit,
        String unitName,
        UUID evaluator,
        String evaluatorName,
        String panel,
        String period,
        SheetStatus status,
        List<SheetAct> allowed,
        int scored,
        SortedMap<String, ScoredItem> items,
        Instant begunAt,
        Instant submittedAt,
        String submittedByName,
        String returnedFor) {

    static SheetView of(ScoreSheet sheet, String unitName, SortedMap<String, ScoredItem> items) {
        return new SheetView(
                sheet.id(),
                sheet.version(),
                sheet.place().round(),
                sheet.place().unit(),
                unitName,
                sheet.scorer().person(),
                sheet.scorer().name(),
                sheet.scorer().panel(),
                sheet.place().period(),
                sheet.status(),
                List.copyOf(SheetLife.LIFE.allowed(sheet.status())),
                sheet.scored(),
                items,
                sheet.begunAt(),
                sheet.submittedAt(),
                sheet.submittedByName(),
                sheet.returnedFor());
    }
}
