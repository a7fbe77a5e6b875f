package dev.zeren.plan.history.domain;

/**
 * One thing that a change made different.
 *
 * @param field its name as the API calls it
 * @param from as text, or null when it is new
 * @param to as text, or null when it is gone
 */
public record FieldChange(String field, String from, String to) {}
