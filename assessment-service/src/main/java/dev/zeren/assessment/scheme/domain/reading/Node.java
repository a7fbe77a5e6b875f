package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.document.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An indicator while a table is read. Its rows are those of its table. */
final class Node {

    final int level;
    final int firstRow;
    int lastRow;
    String label;
    String name;
    String goal;
    String scoring;
    BigDecimal weight;
    BigDecimal declared;
    final List<Coverage.Piece> pieces = new ArrayList<>();
    final List<Node> parts = new ArrayList<>();

    /** The first column of a level is 1; a heading over all columns is of level 0. */
    Node(int level, int row) {
        this.level = level;
        this.firstRow = row;
        this.lastRow = row;
    }

    boolean covers(int first, int last) {
        return firstRow == first && lastRow == last;
    }

    boolean within(int first, int last) {
        return firstRow >= first && lastRow <= last;
    }

    boolean isPoint() {
        return parts.isEmpty();
    }

    void took(Span at, Coverage.Kind kind) {
        pieces.add(new Coverage.Piece(at, kind));
    }

    /** Where it is printed first. */
    Span at() {
        return pieces.isEmpty() ? new Span(0, 0, 1) : pieces.get(0).at();
    }

    void addGoal(Printed words) {
        took(words.at(), Coverage.Kind.GOAL);
        goal = joined(goal, words.text());
    }

    void addScoring(Printed words) {
        took(words.at(), Coverage.Kind.SCORING);
        scoring = joined(scoring, words.text());
    }

    /** Names it, with the number in front for its label. */
    void named(Printed words) {
        int end = Labels.end(words.text());
        Printed number = words.part(0, end);
        Printed rest = words.part(end, words.text().length());
        if (!number.isEmpty()) {
            took(number.at(), Coverage.Kind.LABEL);
            label = number.text();
        }
        took(rest.at(), Coverage.Kind.NAME);
        name = clean(rest.text()).replaceAll("[\\s\\u3000]*\\n[\\s\\u3000]*", "");
    }

    private static String joined(String before, String more) {
        return before == null ? clean(more) : before + "\n" + clean(more);
    }

    private static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    /** The points of the tree below it, itself if it is one, in their order. */
    List<Node> points() {
        if (isPoint()) {
            return List.of(this);
        }
        List<Node> points = new ArrayList<>();
        parts.forEach(part -> points.addAll(part.points()));
        return points;
    }
}
