package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.Assignment;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.LayoutJson;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan to take in.
 *
 * @param issuedOn the date printed on it, or null
 * @param phases JSON text in the form in which phases are served
 * @param sourceId the file it was read from
 * @param layout in which order its document is printed; sections and tasks by their place, a section before its tasks
 */
public record NewPlan(
        String title,
        int year,
        String kind,
        LocalDate issuedOn,
        String preamble,
        String phases,
        UUID sourceId,
        List<NewSection> sections,
        List<LayoutJson.Piece> layout) {

    /**
     * A heading and the tasks under it, in printed order.
     *
     * @param printed its lines as printed; empty where it stands in a table
     */
    public record NewSection(
            int depth,
            SectionPart part,
            String label,
            String heading,
            String text,
            String printed,
            List<NewTask> tasks) {}

    /**
     * A task.
     *
     * @param printed its lines as printed, clauses included; empty where it stands in a table
     * @param clauses JSON text in the form in which clauses are served
     * @param reading JSON text in the form in which readings are served
     * @param dueOn the day that the clauses print as deadline, or null
     * @param assignments each name with each duty, once
     */
    public record NewTask(
            String label,
            int number,
            String heading,
            String text,
            String printed,
            String clauses,
            String reading,
            LocalDate dueOn,
            List<NewAssignment> assignments) {

        Task under(UUID planId, UUID sectionId, int position) {
            List<Assignment> assigned = assignments.stream()
                    .map(one -> new Assignment(one.duty(), one.name(), one.nameKey(), one.personId(), one.unitId()))
                    .toList();
            return new Task(
                    planId, sectionId, position, label, number, heading, text, printed, clauses, reading, dueOn,
                    assigned);
        }
    }

    /** A name with a duty; what it stands for may be unknown. */
    public record NewAssignment(Duty duty, String name, String nameKey, UUID personId, UUID unitId) {}
}
