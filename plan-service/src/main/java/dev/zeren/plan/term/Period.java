package dev.zeren.plan.term;

import java.time.LocalDate;

/**
 * Days of which a list is to tell.
 *
 * @param from the first of them, or null for any
 * @param to the last of them, or null for any
 */
public record Period(LocalDate from, LocalDate to) {}
