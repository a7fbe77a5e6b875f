package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.util.Arrays;

/** Finds the line on which a character of the source stands. */
final class SourceIndex {

    private final int[] starts;

    SourceIndex(String source) {
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == source.length() || source.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count] = i + 1;
                count++;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** A place, which ends before it begins when nothing was found there. */
    Span span(int start, int end) {
        return start > end ? new Span(0, 0, 1) : new Span(start, end, lineOf(start));
    }

    /** From 1 on. */
    int lineOf(int character) {
        int at = Arrays.binarySearch(starts, character);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
