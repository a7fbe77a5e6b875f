package dev.zeren.reporting.completion.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task as the replica has it.
 *
 * @param sectionId the part of the plan it stands in, or null
 * @param label the number as printed, e.g. {@code 11．}
 * @param heading empty when the document gives it none
 * @param percent 0 to 100
 * @param dueOn the last day of its own, or null for the plan's
 * @param leaders lead leaders in printed order
 * @param offices responsible offices in printed order
 */
public record Task(
        UUID id,
        UUID sectionId,
        String label,
        String heading,
        Progress status,
        int percent,
        LocalDate dueOn,
        List<Name> leaders,
        List<Name> offices) {

    public Task {
        leaders = List.copyOf(leaders);
        offices = List.copyOf(offices);
    }
}
