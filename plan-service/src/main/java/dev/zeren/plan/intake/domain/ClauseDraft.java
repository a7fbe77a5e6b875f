package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;

/**
 * An assignment clause, e.g. {@code （牵头领导：张培屹；责任科室：办公室）}.
 *
 * @param text as printed, with its brackets and the full stop that may follow them
 * @param at where {@code text} stands
 * @param roles in printed order, at least one
 */
public record ClauseDraft(String text, Span at, List<RoleDraft> roles) {

    public ClauseDraft {
        roles = List.copyOf(roles);
    }
}
