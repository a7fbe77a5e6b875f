package dev.zeren.plan.plan.domain.draft.comparison;

import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.term.NameKey;

/**
 * What a section or a task is known by.
 *
 * @param words all that it says, made comparable
 * @param section the heading under which it stands, made comparable; empty for a section
 */
record Item(String heading, String words, String section, String label, String printed) {

    static Item of(DraftSection section) {
        return of(section.heading(), section.text(), "", section.label());
    }

    static Item of(DraftTask task, DraftSection section) {
        return of(task.heading(), task.text(), NameKey.of(section.heading()), task.label());
    }

    private static Item of(String heading, String text, String section, String label) {
        String printed = heading + "\n" + text;
        return new Item(NameKey.of(heading), NameKey.of(printed), section, NameKey.of(label), printed);
    }

    boolean hasHeadingOf(Item other) {
        return !heading.isEmpty() && heading.equals(other.heading);
    }

    boolean isUnderSectionOf(Item other) {
        return section.equals(other.section);
    }

    boolean hasLabelOf(Item other) {
        return !label.isEmpty() && label.equals(other.label);
    }
}
