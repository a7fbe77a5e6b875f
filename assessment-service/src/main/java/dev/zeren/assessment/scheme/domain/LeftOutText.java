package dev.zeren.assessment.scheme.domain;

import dev.zeren.document.Span;

/**
 * Printed characters of a document that stand in no part of the scheme that was read from it.
 *
 * @param at where; null where they are in no place of the text, as a note of Word
 * @param text as printed
 * @param reason why, a stable word
 */
public record LeftOutText(Span at, String text, String reason) {}
