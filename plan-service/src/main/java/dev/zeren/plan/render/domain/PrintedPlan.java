package dev.zeren.plan.render.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A plan as it is to be printed.
 *
 * @param preamble the paragraphs before the first heading, joined by line feeds; may be empty
 * @param sections in printed order
 * @param issuedOn the date of issue, or null
 * @param layout in which order all of it is printed
 */
public record PrintedPlan(String title, String preamble, List<Section> sections, LocalDate issuedOn, Layout layout) {

    public PrintedPlan {
        sections = withoutClausesOfHeadings(sections);
    }

    /** A plan of which is known what it says and not in which order its document printed it: it is the usual one. */
    public PrintedPlan(String title, String preamble, List<Section> sections, LocalDate issuedOn) {
        this(title, preamble, sections, issuedOn, Layout.usual(title, preamble, sections, issuedOn));
    }

    /** A clause that stands with a heading holds for the tasks below, and is printed there and not with each of them. */
    private static List<Section> withoutClausesOfHeadings(List<Section> sections) {
        List<Section> kept = new ArrayList<>();
        StringBuilder headings = new StringBuilder();
        for (Section section : sections) {
            for (String words : Stream.of(section.heading(), section.text(), section.printed())
                    .filter(Objects::nonNull)
                    .toList()) {
                headings.append(Agreement.squeezed(words)).append('\n');
            }
            String above = headings.toString();
            kept.add(new Section(
                    section.depth(),
                    section.label(),
                    section.heading(),
                    section.text(),
                    section.printed(),
                    section.tasks().stream().map(task -> task.without(above)).toList()));
        }
        return List.copyOf(kept);
    }

    /**
     * A heading and what stands under it.
     *
     * @param depth 1 for a heading under no other, 2 for one under such a heading, and so on
     * @param label the number as printed; empty for tasks that stand under no heading
     * @param text what stands under the heading outside of tasks, paragraphs joined by line feeds
     * @param printed its lines as printed, label and heading included; empty where it stands in a table, null when they
     *     are not known
     */
    public record Section(int depth, String label, String heading, String text, String printed, List<Task> tasks) {

        public Section {
            tasks = List.copyOf(tasks);
        }

        boolean isInTable() {
            return printed != null && printed.isEmpty();
        }

        boolean isUnderNoHeading() {
            return label.isEmpty() && heading.isEmpty();
        }

        /** Whether it only holds tasks that stand under no heading. */
        boolean isUnnamed() {
            return label.isEmpty() && heading.isEmpty() && text.isEmpty() && (printed == null || printed.isEmpty());
        }

        /** Its lines; where they are not known or were corrected, they are put together from its parts. */
        String lines() {
            return isPrinted() ? printed : Composition.of(label, heading, "", text, List.of());
        }

        /** Whether its lines are known and say what it says. */
        public boolean isPrinted() {
            return printed != null && Agreement.of(printed, label, heading, text, List.of());
        }
    }

    /**
     * A task.
     *
     * @param printed its lines as printed, label and clauses included; empty where it stands in a table, null when they
     *     are not known
     */
    public record Task(String label, String heading, String text, String printed, List<Clause> clauses) {

        public Task {
            clauses = List.copyOf(clauses);
        }

        boolean isInTable() {
            return printed != null && printed.isEmpty();
        }

        /**
         * The same without the clauses of the headings above, which come before its own. A clause of its own may have
         * the same words: the lines tell how many are theirs; when they tell nothing, it is who does not stand in them.
         */
        private Task without(String headings) {
            if (printed == null || printed.isEmpty()) {
                return this;
            }
            String lines = Agreement.squeezed(printed);
            int theirs = 0;
            int elsewhere = 0;
            for (Clause clause : clauses) {
                if (behind(theirs).isPrinted()) {
                    return behind(theirs);
                }
                String words = Agreement.squeezed(clause.text());
                if (!headings.contains(words)) {
                    break;
                }
                theirs++;
                elsewhere += elsewhere == theirs - 1 && !lines.contains(words) ? 1 : 0;
            }
            return behind(theirs).isPrinted() ? behind(theirs) : behind(elsewhere);
        }

        /** The same without so many of its first clauses. */
        private Task behind(int number) {
            return new Task(label, heading, text, printed, clauses.subList(number, clauses.size()));
        }

        /** Its lines; where they are not known or were corrected, they are put together from its parts. */
        String lines() {
            return isPrinted() ? printed : Composition.of(label, heading, label.isEmpty() ? "" : "。", text, clauses);
        }

        /** Whether its lines are known and say what it says. */
        public boolean isPrinted() {
            return printed != null && Agreement.of(printed, label, heading, text, clauses);
        }
    }

    /**
     * A clause.
     *
     * @param text as printed
     * @param roles the labels of its roles in printed order
     */
    public record Clause(String text, List<String> roles) {

        public Clause {
            roles = List.copyOf(roles);
        }
    }
}
