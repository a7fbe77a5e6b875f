package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.ReadingJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task of a draft; its position is its place in the draft.
 *
 * @param version of its row
 * @param reading how the importer understood it; null where that was not kept
 * @param dueOn the due date of its own, or null
 * @param printed its lines as printed, from which its document is made; null once its words were corrected
 * @param withdrawnBy the number of the amendment that withdrew it, or null while it counts
 */
public record DraftTask(
        UUID id,
        int version,
        UUID sectionId,
        String label,
        int number,
        String heading,
        String text,
        List<ClauseJson> clauses,
        ReadingJson reading,
        LocalDate dueOn,
        String printed,
        List<DraftAssignment> assignments,
        Integer withdrawnBy) {

    /** A task that counts. */
    public DraftTask(
            UUID id,
            int version,
            UUID sectionId,
            String label,
            int number,
            String heading,
            String text,
            List<ClauseJson> clauses,
            ReadingJson reading,
            LocalDate dueOn,
            String printed,
            List<DraftAssignment> assignments) {
        this(id, version, sectionId, label, number, heading, text, clauses, reading, dueOn, printed, assignments, null);
    }

    /** Whether it is not withdrawn. */
    public boolean counts() {
        return withdrawnBy == null;
    }

    DraftTask withdrawn(int amendment) {
        return new DraftTask(
                id,
                version,
                sectionId,
                label,
                number,
                heading,
                text,
                clauses,
                reading,
                dueOn,
                printed,
                assignments,
                amendment);
    }

    /** The assignments with one of the duties, in printed order. */
    public Stream<DraftAssignment> assigned(Set<Duty> duties) {
        return assignments.stream().filter(assignment -> duties.contains(assignment.duty()));
    }

    /**
     * This task, as the next version of the document has it, in place of the one before.
     *
     * @param inSection where it stands
     * @param keepsDue whether a deadline that is printed as before means the day that was set before
     */
    public DraftTask inPlaceOf(DraftTask was, UUID inSection, boolean keepsDue) {
        DraftTask known = KeptNames.of(was).in(this);
        boolean isDueAsBefore = keepsDue && deadlines().equals(was.deadlines());
        return new DraftTask(
                was.id,
                was.version,
                inSection,
                label,
                number,
                heading,
                text,
                known.clauses,
                known.reading,
                isDueAsBefore ? was.dueOn : dueOn,
                printed,
                known.assignments);
    }

    /** This task under another section. */
    public DraftTask under(UUID otherSection) {
        return new DraftTask(
                id, version, otherSection, label, number, heading, text, clauses, reading, dueOn, printed, assignments);
    }

    private List<String> deadlines() {
        return clauses.stream()
                .flatMap(clause -> clause.roles().stream())
                .filter(role -> DraftAssignment.duty(role) == Duty.DEADLINE && role.text() != null)
                .map(role -> NameKey.of(role.text()))
                .toList();
    }

    DraftTask worded(String newHeading, String newText) {
        return new DraftTask(
                id, version, sectionId, label, number, newHeading, newText, clauses, reading, dueOn, null, assignments);
    }

    /** With less text, of which other lines may be known as printed. */
    DraftTask without(String newText, ReadingJson newReading, String newPrinted) {
        return new DraftTask(
                id,
                version,
                sectionId,
                label,
                number,
                heading,
                newText,
                clauses,
                newReading,
                dueOn,
                newPrinted,
                assignments);
    }

    /** With other clauses in its words: its printed lines say so no longer. */
    DraftTask reassigned(List<ClauseJson> newClauses, ReadingJson newReading) {
        return without(text, newReading, null).assigned(newClauses, newReading);
    }

    DraftTask assigned(List<ClauseJson> newClauses, ReadingJson newReading) {
        return new DraftTask(
                id,
                version,
                sectionId,
                label,
                number,
                heading,
                text,
                newClauses,
                newReading,
                dueOn,
                printed,
                DraftAssignment.of(newClauses));
    }

    DraftTask due(LocalDate day) {
        return new DraftTask(
                id,
                version,
                sectionId,
                label,
                number,
                heading,
                text,
                clauses,
                reading,
                day,
                printed,
                assignments,
                withdrawnBy);
    }

    DraftTask versioned(int newVersion) {
        return new DraftTask(
                id,
                newVersion,
                sectionId,
                label,
                number,
                heading,
                text,
                clauses,
                reading,
                dueOn,
                printed,
                assignments,
                withdrawnBy);
    }

    /**
     * With the next task in it. What was printed before and after the line that divided them is all there: the next
     * one's number and heading are a paragraph, its text follows. A due date of its own is kept before the next one's.
     */
    DraftTask with(DraftTask next) {
        List<ClauseJson> together = new ArrayList<>(clauses);
        together.addAll(next.clauses);
        String paragraphs = Stream.of(text, next.label + next.heading, next.text)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
        return worded(heading, paragraphs)
                .assigned(List.copyOf(together), Readings.together(reading, clauses.size(), next.reading))
                .due(dueOn != null ? dueOn : next.dueOn);
    }

    /** What stays of it when its text is cut: {@link #behind} has the rest. */
    DraftTask before(int at) {
        return worded(heading, text.substring(0, at)).read(Readings.part(reading, text, at, true));
    }

    /** The text from a character on as a task of its own, without number and heading, for the same people. */
    DraftTask behind(int at, UUID newId) {
        ReadingJson rest = Readings.part(reading, text, at, false);
        return new DraftTask(
                newId, 0, sectionId, "", 0, "", text.substring(at), clauses, rest, dueOn, null, assignments);
    }

    DraftTask read(ReadingJson newReading) {
        return new DraftTask(
                id, version, sectionId, label, number, heading, text, clauses, newReading, dueOn, printed, assignments);
    }
}
