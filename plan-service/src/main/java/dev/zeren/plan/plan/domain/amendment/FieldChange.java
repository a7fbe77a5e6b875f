package dev.zeren.plan.plan.domain.amendment;

/**
 * One thing that an amendment made different.
 *
 * @param field its name as the API calls it; for other names under a duty, the duty's
 * @param from as text; null for what is new
 * @param to as text; null for what is gone
 */
public record FieldChange(String field, String from, String to) {}
