package dev.zeren.plan.intake.domain;

import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the roles of a clause begin: 责任科室：…, or without a colon 责任科室 … and 【责任科室】….
 */
final class RoleStarts {

    private static final String ROLE_SEPARATORS = "；;，,。";
    private static final String LIST_SEPARATORS = ROLE_SEPARATORS + "、";
    private static final int LONGEST_LABEL = 10;

    /** A printed label and where the names under it begin. */
    record RoleStart(String label, int from, int labelEnd, int namesFrom) {}

    private final RoleLabels roleLabels;

    RoleStarts(RoleLabels roleLabels) {
        this.roleLabels = roleLabels;
    }

    /** Whether a label that is known, and a colon, stand at a position. */
    boolean startsWithKnownRole(String text, int from) {
        int colon = firstColon(text, from);
        return colon > from && roleLabels.duty(text.substring(from, colon)).isPresent();
    }

    /** Whether a label, known or not, and a colon stand at a position. */
    boolean startsWithRole(String text, int from) {
        int colon = firstColon(text, from);
        if (colon < 0) {
            return false;
        }
        String label = text.substring(from, colon);
        return roleLabels.duty(label).isPresent() || roleLabels.looksLikeRole(label);
    }

    /** Whether a known label and a blank stand at a position. */
    boolean startsWithSpacedRole(String text, int from) {
        return spacedRole(text, Blanks.skip(text, from, Math.min(text.length(), from + LONGEST_LABEL)), text.length())
                .isPresent();
    }

    /** Whether a known label in brackets of its own stands at a position. */
    boolean startsWithBracketedRole(String text, int from) {
        return bracketedRole(text, from, text.length()).isPresent();
    }

    private static int firstColon(String text, int from) {
        for (int i = from; i < text.length() && i <= from + 2 * LONGEST_LABEL; i++) {
            if (isColon(text.charAt(i))) {
                return i;
            }
            if (!isLabelCharacter(text.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }

    List<RoleStart> withColons(String text, int from, int to) {
        List<RoleStart> starts = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += Brackets.step(text.charAt(i));
            if (depth == 0 && isColon(text.charAt(i))) {
                int earliest =
                        starts.isEmpty() ? from : starts.get(starts.size() - 1).namesFrom();
                roleBefore(text, earliest, from, i).ifPresent(starts::add);
            }
        }
        return starts;
    }

    List<RoleStart> withBlanks(String text, int from, int to) {
        List<RoleStart> starts = new ArrayList<>();
        int i = Blanks.skip(text, from, to);
        while (i < to) {
            Optional<RoleStart> start = spacedRole(text, i, to);
            start.ifPresent(starts::add);
            i = nextWord(text, i, to);
        }
        return starts;
    }

    List<RoleStart> inBrackets(String text, int from, int to) {
        List<RoleStart> starts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            bracketedRole(text, i, to).ifPresent(starts::add);
        }
        return starts;
    }

    private Optional<RoleStart> spacedRole(String text, int from, int to) {
        int end = from;
        while (end < to && end <= from + LONGEST_LABEL && !Blanks.isBlank(text.charAt(end))) {
            end++;
        }
        boolean known = end > from
                && end < to
                && Blanks.isBlank(text.charAt(end))
                && roleLabels.duty(text.substring(from, end)).isPresent();
        return known ? Optional.of(new RoleStart(text.substring(from, end), from, end, end + 1)) : Optional.empty();
    }

    private Optional<RoleStart> bracketedRole(String text, int from, int to) {
        if (from >= to || !Brackets.opens(text.charAt(from))) {
            return Optional.empty();
        }
        int end = from + 1;
        while (end < to && end <= from + 2 * LONGEST_LABEL && Brackets.step(text.charAt(end)) == 0) {
            end++;
        }
        boolean known = end < to
                && Brackets.closes(text.charAt(end))
                && roleLabels.duty(text.substring(from + 1, end)).isPresent();
        return known
                ? Optional.of(new RoleStart(
                        Blanks.strip(text.substring(from + 1, end)), from, end + 1, afterColon(text, end + 1)))
                : Optional.empty();
    }

    private static int afterColon(String text, int at) {
        return at < text.length() && isColon(text.charAt(at)) ? at + 1 : at;
    }

    /** The role label that ends at a colon: known wherever a name may start, unknown only where a role must start. */
    private Optional<RoleStart> roleBefore(String text, int earliest, int contentStart, int colon) {
        int runStart = colon;
        int nearest = Math.max(earliest, colon - 2 * LONGEST_LABEL);
        while (runStart > nearest && isLabelCharacter(text.charAt(runStart - 1))) {
            runStart--;
        }
        int first = Blanks.skip(text, runStart, colon);
        for (int start = first; start < colon; start = nextWord(text, start, colon)) {
            if (roleLabels.duty(text.substring(start, colon)).isPresent()) {
                return Optional.of(roleStart(text, start, colon));
            }
        }
        boolean mustStart =
                runStart == contentStart || (runStart > 0 && ROLE_SEPARATORS.indexOf(text.charAt(runStart - 1)) >= 0);
        int length = NameKey.of(text.substring(first, colon)).length();
        return mustStart && length >= 2 && length <= LONGEST_LABEL
                ? Optional.of(roleStart(text, first, colon))
                : Optional.empty();
    }

    private static RoleStart roleStart(String text, int start, int colon) {
        return new RoleStart(Blanks.strip(text.substring(start, colon)), start, colon, colon + 1);
    }

    private static int nextWord(String text, int from, int to) {
        int i = from;
        while (i < to && !Blanks.isBlank(text.charAt(i))) {
            i++;
        }
        return Blanks.skip(text, i, to);
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':' || c == '﹕';
    }

    private static boolean isLabelCharacter(char c) {
        return Blanks.isBlank(c) || (Character.isLetter(c) && LIST_SEPARATORS.indexOf(c) < 0);
    }
}
