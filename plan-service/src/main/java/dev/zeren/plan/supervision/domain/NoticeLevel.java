package dev.zeren.plan.supervision.domain;

import java.util.Set;

/**
 * How strongly a notice demands.
 *
 * @param name e.g. 重点督办
 * @param acknowledgeDays working days to acknowledge it
 * @param respondDays working days to respond, counted from the same day
 * @param graceDays working days after a missed term at whose end it goes up to the next level
 * @param to to whom it goes when it comes up to this level
 */
public record NoticeLevel(String name, int acknowledgeDays, int respondDays, int graceDays, Set<Superior> to) {}
