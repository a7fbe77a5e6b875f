package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.SourceText;
import dev.zeren.document.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing printed is lost and nothing counts twice. */
final class Conservation {

    private Conservation() {}

    static void assertHolds(SourceText source, PlanDraft draft) {
        assertEquals(source.text().length(), draft.coverage().length());
        Map<Coverage.Kind, String> printed = new EnumMap<>(Coverage.Kind.class);
        for (Coverage.Piece piece : draft.coverage().pieces()) {
            printed.merge(piece.kind(), source.at(piece.at()), String::concat);
        }
        assertTrue(Unblanked.blank(printed.getOrDefault(Coverage.Kind.BLANK, "")));
        assertSame(printed, Coverage.Kind.TITLE, draft.title() == null ? "" : draft.title());
        assertSame(printed, Coverage.Kind.PREAMBLE, draft.preamble());
        assertSame(
                printed,
                Coverage.Kind.UNREAD,
                join(draft.unread().stream()
                        .filter(unread -> unread.at() != null)
                        .map(Unread::text)
                        .toList()));
        assertStartsSame(
                printed,
                Coverage.Kind.SECTION_LABEL,
                draft.sections().stream().map(SectionDraft::label).toList());
        assertStartsSame(
                printed,
                Coverage.Kind.SECTION_HEADING,
                draft.sections().stream().map(SectionDraft::heading).toList());
        assertSame(
                printed,
                Coverage.Kind.SECTION_TEXT,
                join(draft.sections().stream().map(SectionDraft::text).toList()));
        assertStartsSame(
                printed,
                Coverage.Kind.TASK_LABEL,
                draft.tasks().stream().map(TaskDraft::label).toList());
        assertStartsSame(
                printed,
                Coverage.Kind.TASK_HEADING,
                draft.tasks().stream().map(TaskDraft::heading).toList());
        assertSame(
                printed,
                Coverage.Kind.TASK_TEXT,
                join(draft.tasks().stream().map(TaskDraft::text).toList()));
        assertClauses(printed, draft);
        assertPlaces(source, draft);
    }

    /** The cells of columns hold for several rows and stand under heads, so only their names are compared. */
    private static void assertClauses(Map<Coverage.Kind, String> printed, PlanDraft draft) {
        List<ClauseDraft> all = clauses(draft);
        if (all.stream().noneMatch(clause -> clause.form() == ClauseDraft.Form.COLUMNS)) {
            assertSame(
                    printed,
                    Coverage.Kind.CLAUSE,
                    join(all.stream()
                            .filter(clause -> clause.form() != ClauseDraft.Form.SECTION)
                            .map(ClauseDraft::text)
                            .toList()));
        }
        for (ClauseDraft clause : all) {
            for (RoleDraft role : clause.roles()) {
                for (NameDraft name : role.names()) {
                    assertTrue(draft.coverage().pieces().stream()
                            .anyMatch(piece -> kinds(clause).contains(piece.kind())
                                    && piece.at().contains(name.at())));
                }
            }
        }
    }

    /** The clause of a section stays in its heading or text. */
    private static Set<Coverage.Kind> kinds(ClauseDraft clause) {
        return clause.form() == ClauseDraft.Form.SECTION
                ? Set.of(Coverage.Kind.SECTION_HEADING, Coverage.Kind.SECTION_TEXT)
                : Set.of(Coverage.Kind.CLAUSE);
    }

    private static void assertPlaces(SourceText source, PlanDraft draft) {
        for (Unread unread : draft.unread()) {
            assertTrue(unread.at() == null || unread.text().equals(source.at(unread.at())));
        }
        for (TaskDraft task : draft.tasks()) {
            assertTrue(source.at(task.at()).startsWith(task.label()));
            for (ClauseDraft clause : task.clauses()) {
                assertTrue(clause.form() == ClauseDraft.Form.COLUMNS
                        || clause.form()
                                == ClauseDraft.Form.SECTION
                                != task.at().contains(clause.at()));
            }
            for (MeasureDraft measure : task.measures()) {
                assertTrue(task.at().contains(measure.at()));
                assertTrue(Unblanked.of(source.at(measure.at())).startsWith(Unblanked.of(measure.label())));
                assertTrue(task.text().contains(measure.text()));
            }
        }
        for (ClauseDraft clause : clauses(draft)) {
            if (clause.form() != ClauseDraft.Form.COLUMNS) {
                assertEquals(clause.text(), Wraps.unwrap(source.at(clause.at())));
            }
            for (RoleDraft role : clause.roles()) {
                for (NameDraft name : role.names()) {
                    assertEquals(name.printed(), Wraps.unwrap(source.at(name.at())));
                    assertTrue(clause.form() == ClauseDraft.Form.COLUMNS
                            || clause.at().contains(name.at()));
                }
            }
        }
        for (Finding finding : draft.findings()) {
            Span at = finding.at();
            assertTrue(at.end() <= source.text().length());
        }
    }

    private static List<ClauseDraft> clauses(PlanDraft draft) {
        return draft.tasks().stream().flatMap(task -> task.clauses().stream()).toList();
    }

    private static void assertSame(Map<Coverage.Kind, String> printed, Coverage.Kind kind, String read) {
        assertEquals(Unblanked.of(printed.getOrDefault(kind, "")), Unblanked.of(read), kind.name());
    }

    /** Labels and headings count with their closing marks, which the nodes do not hold. */
    private static void assertStartsSame(Map<Coverage.Kind, String> printed, Coverage.Kind kind, List<String> read) {
        String rest = Unblanked.of(printed.getOrDefault(kind, ""));
        for (String part : read) {
            String wanted = Unblanked.of(part);
            int at = rest.indexOf(wanted);
            assertTrue(at >= 0 && rest.substring(0, at).matches("[。：:；;、．.]*"), kind + ": " + part);
            rest = rest.substring(at + wanted.length());
        }
        assertTrue(rest.matches("[。：:；;、．.]*"), kind + " left: " + rest);
    }

    private static String join(List<String> parts) {
        return String.join("", parts);
    }

    /** Text without what counts as blank. */
    private static final class Unblanked {

        static String of(String text) {
            return text.chars()
                    .filter(c -> !Blanks.isBlank((char) c))
                    .mapToObj(c -> Character.toString((char) c))
                    .collect(Collectors.joining());
        }

        static boolean blank(String text) {
            return of(text).isEmpty();
        }
    }
}
