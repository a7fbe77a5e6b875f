package dev.zeren.plan.inspection.application;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What an inspection is to be.
 *
 * @param to the last day, not before the first
 * @param basis the document that it is done by, or null
 * @param units of which it is
 * @param group whose units it is of too, as they are today; or null
 * @param inspectors people of the directory; at least one
 */
public record PlanInspection(
        String title,
        String kind,
        int year,
        LocalDate from,
        LocalDate to,
        String basis,
        Set<UUID> units,
        UUID group,
        Set<UUID> inspectors) {}
