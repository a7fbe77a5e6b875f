package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;

/**
 * A name in a role: of a person, an office, or a group that stands for many units.
 *
 * @param printed as printed, without blanks around it, e.g. {@code 安 平}
 * @param key the same name however it is printed, see {@link dev.zeren.plan.term.NameKey}
 * @param at where {@code printed} stands
 */
public record NameDraft(String printed, String key, Span at) {}
