package dev.zeren.plan.render.domain;

import dev.zeren.plan.term.LayoutJson.Kind;
import dev.zeren.plan.term.LayoutJson.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order a plan is printed.
 *
 * @param pieces in printed order, with sections and tasks by their place when it was read
 * @param places of the sections and tasks as they are, a section before its tasks: which place each had; null for one that
 *     a correction made
 */
public record Layout(List<Piece> pieces, List<Integer> places) {

    /** A title of more characters was printed in several lines; the reader takes no longer line for a title. */
    private static final int LONGEST_TITLE_LINE = 40;

    public Layout {
        pieces = List.copyOf(pieces);
        places = new ArrayList<>(places);
    }

    /** The title, what stands before the first heading, sections and tasks, the date of issue. */
    static Layout usual(String title, String preamble, List<PrintedPlan.Section> sections, LocalDate issuedOn) {
        List<Piece> pieces = new ArrayList<>();
        titleLines(title).forEach(line -> pieces.add(Piece.line(Kind.TITLE, line)));
        preamble.lines().filter(line -> !line.isEmpty()).forEach(line -> pieces.add(Piece.line(Kind.TEXT, line)));
        List<Integer> places = new ArrayList<>();
        List<Integer> table = new ArrayList<>();
        for (PrintedPlan.Section section : sections) {
            place(section.isInTable() && !section.isUnnamed(), !section.isUnnamed(), pieces, places, table);
            section.tasks().forEach(task -> place(task.isInTable(), true, pieces, places, table));
            if (section.isInTable() && !section.text().isEmpty()) {
                end(pieces, table);
            }
        }
        end(pieces, table);
        if (issuedOn != null) {
            pieces.add(Piece.line(Kind.DATE_OF_ISSUE, date(issuedOn)));
        }
        return new Layout(pieces, places);
    }

    /** A title in lines of about one length. */
    static List<String> titleLines(String title) {
        int number = (title.length() + LONGEST_TITLE_LINE - 1) / LONGEST_TITLE_LINE;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add(title.substring(title.length() * i / number, title.length() * (i + 1) / number));
        }
        return lines;
    }

    private static void place(
            boolean inTable, boolean printed, List<Piece> pieces, List<Integer> places, List<Integer> table) {
        int place = places.size();
        places.add(place);
        if (inTable) {
            table.add(place);
        } else if (printed) {
            end(pieces, table);
            pieces.add(Piece.of(place, Integer.MAX_VALUE));
        }
    }

    private static void end(List<Piece> pieces, List<Integer> table) {
        if (!table.isEmpty()) {
            pieces.add(new Piece(Kind.TABLE, null, null, 0, null, table));
            table.clear();
        }
    }

    private static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
