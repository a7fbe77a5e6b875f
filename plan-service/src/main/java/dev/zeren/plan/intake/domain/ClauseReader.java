package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Third stage: finds the assignment clauses of a line. A clause stands in brackets and starts with a role label and a
 * colon; it may also be a line of its own without brackets.
 */
final class ClauseReader {

    private static final String ROLE_SEPARATORS = "；;，,。";
    private static final String LIST_SEPARATORS = ROLE_SEPARATORS + "、";
    private static final String SENTENCE_ENDS = "。！？!?；;";
    private static final String CLAUSE_ENDS = "。；;";
    private static final int LONGEST_LABEL = 10;
    /** A longer "name" in a line without brackets shows that the line is prose. */
    private static final int LONGEST_BARE_NAME = 20;

    /** A clause without brackets at the end of a paragraph is shorter. */
    private static final int LONGEST_TAIL = 300;

    /** What a line holds. */
    record Result(List<ClauseDraft> clauses, List<Finding> findings) {}

    private record RoleStart(String label, int from, int namesFrom) {}

    private final RoleLabels roleLabels;

    ClauseReader(RoleLabels roleLabels) {
        this.roleLabels = roleLabels;
    }

    Result read(Line line) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>());
        if (!line.tableRow() && !readBare(line, 0, ClauseDraft.Form.LINE, result)) {
            readInBrackets(line, result);
            if (result.clauses().isEmpty() && result.findings().isEmpty()) {
                readTail(line, result);
            }
        }
        return result;
    }

    /** Reads what a cell under a role's head names; a line break in a cell separates names. */
    RoleDraft read(String label, Line cell, List<Finding> findings) {
        return role(label, cell, 0, cell.text().length(), true, findings);
    }

    private void readInBrackets(Line line, Result result) {
        String text = line.text();
        int i = 0;
        while (i < text.length()) {
            if (!Brackets.opens(text.charAt(i)) || !startsWithRole(text, i + 1)) {
                i++;
                continue;
            }
            int closing = Brackets.closing(text, i);
            if (closing < 0) {
                result.findings().add(unreadable(line, i));
                return;
            }
            int end = withFullStop(text, i, closing + 1);
            List<RoleDraft> roles = roles(line, i + 1, closing, result.findings());
            result.clauses()
                    .add(new ClauseDraft(
                            ClauseDraft.Form.BRACKETS, Wraps.unwrap(text.substring(i, end)), line.part(i, end), roles));
            i = end;
        }
    }

    /** A clause without brackets behind the last sentences of a paragraph. */
    private void readTail(Line line, Result result) {
        String text = line.text();
        for (int i = Math.max(0, text.length() - LONGEST_TAIL); i < text.length() - 1; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                int from = Blanks.skip(text, i + 1, text.length());
                if (readBare(line, from, ClauseDraft.Form.TAIL, result)) {
                    return;
                }
            }
        }
    }

    /** Whether the line from a position on is a clause without brackets. */
    private boolean readBare(Line line, int from, ClauseDraft.Form form, Result result) {
        String text = line.text();
        if (from == text.length() || Brackets.step(text.charAt(from)) != 0 || !startsWithKnownRole(text, from)) {
            return false;
        }
        List<Finding> findings = new ArrayList<>();
        List<RoleDraft> roles = roles(line, from, text.length(), findings);
        boolean prose = roles.stream().anyMatch(ClauseReader::isProse);
        if (prose || roles.stream().allMatch(role -> role.names().isEmpty() && role.words() == null)) {
            return false;
        }
        result.clauses()
                .add(new ClauseDraft(form, Wraps.unwrap(text.substring(from)), line.part(from, text.length()), roles));
        result.findings().addAll(findings);
        return true;
    }

    private static boolean isProse(RoleDraft role) {
        return role.names().stream()
                        .anyMatch(name -> name.key().length() > LONGEST_BARE_NAME
                                || name.key().contains("。"))
                || (role.words() != null && role.words().printed().length() > LONGEST_BARE_NAME);
    }

    private boolean startsWithKnownRole(String text, int from) {
        int colon = firstColon(text, from);
        return colon > from && roleLabels.duty(text.substring(from, colon)).isPresent();
    }

    private boolean startsWithRole(String text, int from) {
        int colon = firstColon(text, from);
        if (colon < 0) {
            return false;
        }
        String label = text.substring(from, colon);
        return roleLabels.duty(label).isPresent() || roleLabels.looksLikeRole(label);
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

    /** The full stop after the bracket belongs to the clause unless it ends the sentence before it. */
    private static int withFullStop(String text, int opening, int end) {
        boolean followed = end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) >= 0;
        int before = Blanks.skipBack(text, 0, opening);
        boolean sentenceEnded = before == 0 || SENTENCE_ENDS.indexOf(text.charAt(before - 1)) >= 0;
        return followed && sentenceEnded ? end + 1 : end;
    }

    private List<RoleDraft> roles(Line line, int from, int to, List<Finding> findings) {
        List<RoleStart> starts = roleStarts(line.text(), from, to);
        List<RoleDraft> roles = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            RoleStart start = starts.get(i);
            int namesTo = i + 1 < starts.size() ? starts.get(i + 1).from() : to;
            Span labelAt = line.part(start.from(), start.namesFrom() - 1);
            if (roleLabels.duty(start.label()).isEmpty()) {
                findings.add(new Finding(FindingCode.ROLE_UNKNOWN, labelAt, List.of(start.label())));
            }
            RoleDraft role = role(start.label(), line, start.namesFrom(), namesTo, false, findings);
            if (role.names().isEmpty() && role.words() == null) {
                findings.add(new Finding(FindingCode.ROLE_WITHOUT_NAME, labelAt, List.of(start.label())));
            }
            roles.add(role);
        }
        return roles;
    }

    private RoleDraft role(String label, Line line, int from, int to, boolean cell, List<Finding> findings) {
        Duty duty = roleLabels.duty(label).orElse(Duty.OTHER);
        if (!duty.isHeld()) {
            return new RoleDraft(label, duty, List.of(), words(line, from, to));
        }
        List<NameDraft> names = NameSplitter.split(line, from, to, cell);
        findings.addAll(repeated(label, names));
        return new RoleDraft(label, duty, names, null);
    }

    private static RoleDraft.Words words(Line line, int from, int to) {
        int start = Blanks.skip(line.text(), from, to);
        int end = Blanks.skipBack(line.text(), start, to);
        while (end > start && ROLE_SEPARATORS.indexOf(line.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return start == end
                ? null
                : new RoleDraft.Words(Wraps.unwrap(line.text().substring(start, end)), line.part(start, end));
    }

    private List<RoleStart> roleStarts(String text, int from, int to) {
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
        return new RoleStart(Blanks.strip(text.substring(start, colon)), start, colon + 1);
    }

    private static int nextWord(String text, int from, int to) {
        int i = from;
        while (i < to && !Blanks.isBlank(text.charAt(i))) {
            i++;
        }
        return Blanks.skip(text, i, to);
    }

    private static List<Finding> repeated(String role, List<NameDraft> names) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NameDraft name : names) {
            if (!seen.add(name.key())) {
                findings.add(new Finding(FindingCode.NAME_REPEATED, name.at(), List.of(name.printed(), role)));
            }
        }
        return findings;
    }

    private static Finding unreadable(Line line, int from) {
        Span at = line.part(from, line.text().length());
        return new Finding(
                FindingCode.CLAUSE_UNREADABLE, at, List.of(line.text().substring(from)));
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':' || c == '﹕';
    }

    private static boolean isLabelCharacter(char c) {
        return Blanks.isBlank(c) || (Character.isLetter(c) && LIST_SEPARATORS.indexOf(c) < 0);
    }
}
