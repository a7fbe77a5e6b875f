package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.List;
import java.util.function.BiFunction;

/**
 * An assignment clause, e.g. {@code （牵头领导：张培屹；责任科室：办公室）}.
 *
 * @param form how it is printed
 * @param text as printed, with its brackets and the full stop that may follow them; of columns the heads and cells, one
 *     after the other
 * @param at where {@code text} stands; of columns the first of the cells
 * @param roles in printed order, at least one
 */
public record ClauseDraft(Form form, String text, Span at, List<RoleDraft> roles) {

    /** How a clause is printed. */
    public enum Form {
        BRACKETS,
        /** Brackets that hold names and say of none what is asked of him. */
        NAMES,
        /** A line of its own without brackets. */
        LINE,
        /** The end of a paragraph, without brackets. */
        TAIL,
        /** Columns of a table. */
        COLUMNS,
        /** With the heading of the task's section, whose text keeps it; it stands outside of the task. */
        SECTION
    }

    public ClauseDraft {
        roles = List.copyOf(roles);
    }

    /** The same as a task has it in whose section it stands. */
    ClauseDraft ofSection() {
        return new ClauseDraft(Form.SECTION, text, at, roles);
    }

    ClauseDraft withNames(BiFunction<RoleDraft, NameDraft, List<NameDraft>> others) {
        List<RoleDraft> changed = roles.stream()
                .map(role -> new RoleDraft(
                        role.label(),
                        role.duty(),
                        role.names().stream()
                                .flatMap(name -> others.apply(role, name).stream())
                                .toList(),
                        role.words()))
                .toList();
        return new ClauseDraft(form, text, at, changed);
    }
}
