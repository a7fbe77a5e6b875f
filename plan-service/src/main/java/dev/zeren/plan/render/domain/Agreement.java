package dev.zeren.plan.render.domain;

import dev.zeren.plan.term.NameKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether printed lines still say what a section or a task says: after a correction of the draft they may not, and after
 * its undo they do again.
 */
final class Agreement {

    private Agreement() {}

    static boolean of(String printed, String label, String heading, String text, List<PrintedPlan.Clause> clauses) {
        String lines = squeezed(printed);
        String words = squeezed(text);
        List<String> between =
                clauses.stream().map(clause -> squeezed(clause.text())).toList();
        return afterMark(lines, after(lines, Set.of(0), squeezed(label)), "：:、.．").stream()
                .flatMap(head -> afterMark(lines, after(lines, Set.of(head), squeezed(heading)), "。：:；;").stream())
                .anyMatch(body -> isWoven(lines.substring(body), words, between));
    }

    /** Where in the lines some words end that begin at one of the places. */
    private static Set<Integer> after(String lines, Set<Integer> places, String words) {
        return places.stream()
                .filter(place -> lines.startsWith(words, place))
                .map(place -> place + words.length())
                .collect(Collectors.toSet());
    }

    /** The places, and those behind a mark that stands there. */
    private static Set<Integer> afterMark(String lines, Set<Integer> places, String marks) {
        Set<Integer> all = new HashSet<>(places);
        places.stream()
                .filter(place -> place < lines.length() && marks.indexOf(lines.charAt(place)) >= 0)
                .forEach(place -> all.add(place + 1));
        return all;
    }

    /** Whether lines are a text with clauses between its characters, all of them and in order. */
    private static boolean isWoven(String lines, String text, List<String> clauses) {
        // reached[t]: so much of the text, and all the clauses so far, make up the lines up to here.
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        int length = 0;
        for (int c = 0; ; c++) {
            for (int t = 0; t < text.length(); t++) {
                int at = length + t;
                reached[t + 1] |= reached[t] && at < lines.length() && lines.charAt(at) == text.charAt(t);
            }
            if (c == clauses.size()) {
                return reached[text.length()] && lines.length() == length + text.length();
            }
            for (int t = 0; t <= text.length(); t++) {
                reached[t] &= lines.startsWith(clauses.get(c), length + t);
            }
            length += clauses.get(c).length();
        }
    }

    /** Without its blanks. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.codePoints().filter(c -> !NameKey.isBlank(c)).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
