package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;

/**
 * A measure of a task: what its text numbers below the task, as a paragraph ({@code （1）}, {@code ①}) or inside a
 * sentence ({@code 一是…；二是…}). Its words are also part of the task's text.
 *
 * @param label as printed
 * @param text what follows the label up to the next measure or the paragraph's end, without the mark that closes it
 * @param at from the label to the last character of the text
 */
public record MeasureDraft(String label, String text, Span at) {}
