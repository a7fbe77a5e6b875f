package dev.zeren.plan.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which order a document prints what, in the form in which it is kept: its own lines, and between them those of
 * sections and tasks, whose words stand with them. What a later correction makes has no place of its own.
 *
 * @param elements the sections and tasks, a section before its tasks
 * @param pieces in printed order
 */
public record LayoutJson(List<UUID> elements, List<Piece> pieces) {

    /**
     * The layout of what is kept.
     *
     * @param sections in printed order
     * @param tasks those of each section, in printed order; a section may have none
     */
    public static LayoutJson of(List<UUID> sections, Map<UUID, List<UUID>> tasks, List<Piece> pieces) {
        List<UUID> elements = new ArrayList<>();
        for (UUID section : sections) {
            elements.add(section);
            elements.addAll(tasks.getOrDefault(section, List.of()));
        }
        return new LayoutJson(List.copyOf(elements), pieces);
    }

    /** What a piece is. */
    public enum Kind {
        TITLE,
        /** 临河区教育局文件. */
        LETTERHEAD,
        /** 临教发〔2026〕3号. */
        DOCUMENT_NUMBER,
        /** To whom it goes, what stands before the first heading, attachments, and what follows the date of issue. */
        TEXT,
        SIGNATURE,
        DATE_OF_ISSUE,
        /** The next lines of a section or a task. */
        ELEMENT,
        /** A table of tasks with the sections in it, or rows that were read as text. */
        TABLE
    }

    /**
     * What is printed in one place.
     *
     * @param text of a line that stands with no section and no task; otherwise null
     * @param element whose lines these are, by its place among the elements; also the section in a table under which a
     *     text stands; otherwise null
     * @param lines how many of them
     * @param table null where there is none
     * @param holds which elements stand in the table
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Piece(Kind kind, String text, Integer element, int lines, Table table, List<Integer> holds) {

        public Piece {
            holds = holds == null ? List.of() : List.copyOf(holds);
        }

        public static Piece line(Kind kind, String text) {
            return new Piece(kind, text, null, 0, null, List.of());
        }

        public static Piece of(int element, int lines) {
            return new Piece(Kind.ELEMENT, null, element, lines, null, List.of());
        }
    }

    /**
     * A table as printed.
     *
     * @param headRows how many rows are its head
     * @param rows the cells that begin in each
     */
    public record Table(int columns, int headRows, List<List<Cell>> rows) {}

    /** A cell: its first column from 0, and how many columns and rows it covers. */
    public record Cell(String text, int column, int columnSpan, int rowSpan) {}
}
