package dev.zeren.plan.render.domain;

import dev.zeren.document.WordGrid;
import dev.zeren.plan.render.domain.Elements.Element;
import dev.zeren.plan.render.domain.Elements.Group;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes sections and tasks: as they were printed, or put together from their parts where that is not what they say. */
final class PrintedElements {

    private static final String CLOSING = "。：:；;";

    private final Paragraphs paragraphs;
    /** How many lines of each are written. */
    private final Map<Integer, Integer> written = new HashMap<>();
    /** Those in tables that are written as they were read. */
    private final Set<Integer> asRead = new HashSet<>();

    PrintedElements(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    boolean isAsRead(int place) {
        return asRead.contains(place);
    }

    /**
     * The next lines of an element; all of them at once where they are put together.
     *
     * @param table that these lines are the rows of; otherwise null
     */
    void lines(int place, Group group, int number, WordGrid table) {
        Element element = group.element();
        int from = written.getOrDefault(place, 0);
        if (from == 0) {
            group.before().forEach(this::whole);
        }
        if (!element.isPrinted()) {
            if (from == 0) {
                whole(element);
            }
            written.put(place, 1);
            return;
        }
        String[] lines = element.lines().split("\n");
        int to = (int) Math.min(lines.length, from + (long) number);
        written.put(place, to);
        if (table != null) {
            paragraphs.table(table);
            return;
        }
        for (int i = from; i < to; i++) {
            line(element, lines[i], i);
        }
    }

    /** All that an element says. */
    void whole(Element element) {
        String[] lines = element.lines().split("\n");
        for (int i = 0; i < lines.length; i++) {
            line(element, lines[i], i);
        }
    }

    private void line(Element element, String line, int at) {
        if (at > 0) {
            paragraphs.text(line);
            return;
        }
        // What follows a heading without a number on its line is its clause, and it is a heading only as a whole line.
        boolean unnumbered = element.label().isEmpty() && !element.heading().isEmpty();
        int headEnd = unnumbered ? line.length() : headEnd(element.label(), element.heading(), line);
        paragraphs.headed(element.level(), line.substring(0, headEnd), line.substring(headEnd));
    }

    /** Where in a line label, heading and the mark behind it end; 0 when it has no heading. */
    private static int headEnd(String label, String heading, String line) {
        int at = heading.isEmpty() || !line.startsWith(label) ? -1 : line.indexOf(heading, label.length());
        if (at < 0) {
            return 0;
        }
        int end = at + heading.length();
        return end < line.length() && CLOSING.indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
    }

    /**
     * The elements of a table: as it was read, or put together where one of them was corrected, is no more or is new.
     *
     * @param groups null where an element is no more
     * @param grid null where it is not known
     */
    void table(List<Integer> places, List<Group> groups, WordGrid grid) {
        boolean same = groups.stream()
                .allMatch(group -> group != null
                        && group.element().isInTable()
                        && group.before().isEmpty()
                        && group.behind().isEmpty());
        if (grid != null && same) {
            asRead.addAll(places);
            paragraphs.table(grid);
            return;
        }
        TaskTables tables = new TaskTables(paragraphs);
        PrintedPlan.Section open = null;
        for (Group group : groups.stream().filter(Objects::nonNull).toList()) {
            group.before().forEach(element -> tables.task(element.task()));
            Element element = group.element();
            if (element.task() == null) {
                below(open, tables);
                open = element.section();
                tables.section(open.label() + open.heading());
            } else {
                tables.task(element.task());
            }
            group.behind().forEach(made -> tables.task(made.task()));
        }
        below(open, tables);
        tables.end();
    }

    /** What stands under a heading of a table stands below the table. */
    private void below(PrintedPlan.Section section, TaskTables tables) {
        if (section != null && !section.text().isEmpty()) {
            tables.end();
            section.text().lines().forEach(paragraphs::text);
        }
    }
}
