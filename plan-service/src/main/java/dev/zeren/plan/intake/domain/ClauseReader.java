package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.intake.domain.RoleStarts.RoleStart;
import dev.zeren.plan.term.Duty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Third stage: finds the assignment clauses of a line. A clause stands in brackets and starts with a role label and a
 * colon; it may also be a line of its own without brackets.
 */
final class ClauseReader {

    private static final String ROLE_SEPARATORS = "；;，,。";
    private static final String SENTENCE_ENDS = "。！？!?；;";
    private static final String CLAUSE_ENDS = "。；;";
    /** A longer "name" in a line without brackets shows that the line is prose. */
    private static final int LONGEST_BARE_NAME = 20;

    /** A clause without brackets at the end of a paragraph is shorter. */
    private static final int LONGEST_TAIL = 300;

    /** What a line holds. */
    record Result(List<ClauseDraft> clauses, List<Finding> findings) {}

    private final RoleLabels roleLabels;
    private final RoleStarts starts;
    private final PersonNames persons;
    private final UnitNames units;
    private final VerbRoles verbs;

    ClauseReader(RoleLabels roleLabels) {
        this.roleLabels = roleLabels;
        this.starts = new RoleStarts(roleLabels);
        this.persons = new PersonNames(roleLabels.words());
        this.units = new UnitNames(roleLabels.words());
        this.verbs = new VerbRoles(roleLabels.words());
    }

    Result read(Line line) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>());
        if (!line.tableRow() && !readBare(line, 0, ClauseDraft.Form.LINE, result)) {
            readInBrackets(line, result);
            if (result.clauses().isEmpty() && result.findings().isEmpty()) {
                readTail(line, result);
            }
            if (result.clauses().isEmpty() && result.findings().isEmpty()) {
                readVerbs(line, result);
            }
        }
        return result;
    }

    /** Reads what a cell under a role's head names; a line break in a cell separates names. */
    RoleDraft read(String label, Line cell, List<Finding> findings) {
        return role(label, cell, 0, cell.text().length(), true, findings);
    }

    /** By when, as a cell under the head of a time says. */
    RoleDraft deadline(String head, Line cell) {
        return new RoleDraft(
                head, Duty.DEADLINE, List.of(), words(cell, 0, cell.text().length()));
    }

    private void readInBrackets(Line line, Result result) {
        String text = line.text();
        int i = 0;
        while (i < text.length()) {
            boolean withColon = Brackets.opens(text.charAt(i)) && starts.startsWithRole(text, i + 1);
            if (!Brackets.opens(text.charAt(i)) || !withColon && !starts.startsWithSpacedRole(text, i + 1)) {
                i++;
                continue;
            }
            int closing = Brackets.closing(text, i);
            if (closing < 0) {
                result.findings().add(unreadable(line, i));
                return;
            }
            List<Finding> findings = new ArrayList<>();
            List<RoleDraft> roles = roles(line, rolesIn(text, i + 1, closing, withColon), closing, findings);
            int end = withFullStop(text, i, closing + 1);
            if (!tellsContact(roles, text.substring(i, closing)) && (withColon || holdNames(roles))) {
                result.findings().addAll(findings);
                result.clauses()
                        .add(new ClauseDraft(
                                ClauseDraft.Form.BRACKETS,
                                Wraps.unwrap(text.substring(i, end)),
                                line.part(i, end),
                                roles));
            }
            i = end;
        }
    }

    private List<RoleStart> rolesIn(String text, int from, int to, boolean withColon) {
        return withColon ? starts.withColons(text, from, to) : starts.withBlanks(text, from, to);
    }

    /** A list of how somebody can be reached assigns nothing. */
    private boolean tellsContact(List<RoleDraft> roles, String printed) {
        return roleLabels.words().tellContact(printed)
                || roles.stream().anyMatch(role -> roleLabels.words().tellsContact(role.label()));
    }

    private static boolean holdNames(List<RoleDraft> roles) {
        return roles.stream().allMatch(role -> !role.names().isEmpty() || role.words() != null);
    }

    /** The last brackets of a paragraph in which verbs stand behind the names of units: （教研室牵头，人事科配合）. */
    private void readVerbs(Line line, Result result) {
        String text = line.text();
        int end = withoutClosingMarks(text, 0, text.length());
        int opening =
                end > 0 && Brackets.closes(text.charAt(end - 1)) ? Brackets.opening(text, end - 1, LONGEST_TAIL) : -1;
        if (opening < 0) {
            return;
        }
        int from = VerbRoles.namesFrom(text, opening + 1, end - 1);
        List<NameDraft> names = units.apart(line, NameSplitter.split(line, from, end - 1, false));
        if (names.isEmpty()
                || roleLabels
                        .words()
                        .verbAtEnd(names.get(names.size() - 1).printed())
                        .isEmpty()) {
            return;
        }
        List<RoleDraft> roles = verbs.of(line, names, "", Duty.OTHER);
        boolean ofUnits = roles.stream()
                .flatMap(role -> role.names().stream())
                .allMatch(name -> name.key().length() <= LONGEST_BARE_NAME
                        && roleLabels.words().namesUnit(name.printed()));
        if (ofUnits && roles.stream().noneMatch(role -> role.label().isEmpty())) {
            int stop = withFullStop(text, opening, end);
            roles.forEach(role -> result.findings().addAll(repeated(role.label(), role.names())));
            result.clauses()
                    .add(new ClauseDraft(
                            ClauseDraft.Form.BRACKETS,
                            Wraps.unwrap(text.substring(opening, stop)),
                            line.part(opening, stop),
                            roles));
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
        List<RoleStart> found = bareRoles(text, from);
        if (found.isEmpty()) {
            return false;
        }
        List<Finding> findings = new ArrayList<>();
        List<RoleDraft> roles = roles(line, found, text.length(), findings);
        boolean prose = roles.stream().anyMatch(ClauseReader::isProse) || tellsContact(roles, text.substring(from));
        if (prose || roles.stream().allMatch(role -> role.names().isEmpty() && role.words() == null)) {
            return false;
        }
        result.clauses()
                .add(new ClauseDraft(form, Wraps.unwrap(text.substring(from)), line.part(from, text.length()), roles));
        result.findings().addAll(findings);
        return true;
    }

    /** Without colons two roles must stand together: 责任科室 要认真落实 is a sentence. */
    private List<RoleStart> bareRoles(String text, int from) {
        if (from == text.length()) {
            return List.of();
        }
        if (starts.startsWithBracketedRole(text, from)) {
            return starts.inBrackets(text, from, text.length());
        }
        if (Brackets.step(text.charAt(from)) == 0 && starts.startsWithKnownRole(text, from)) {
            return starts.withColons(text, from, text.length());
        }
        if (starts.startsWithSpacedRole(text, from)) {
            List<RoleStart> spaced = starts.withBlanks(text, from, text.length());
            return spaced.size() > 1 ? spaced : List.of();
        }
        return List.of();
    }

    private static boolean isProse(RoleDraft role) {
        return role.names().stream()
                        .anyMatch(name -> name.key().length() > LONGEST_BARE_NAME
                                || name.key().contains("。"))
                || (role.words() != null && role.words().printed().length() > LONGEST_BARE_NAME);
    }

    /** The full stop after the bracket belongs to the clause unless it ends the sentence before it. */
    static int withFullStop(String text, int opening, int end) {
        boolean followed = end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) >= 0;
        return followed && isBehindSentence(text, opening) ? end + 1 : end;
    }

    /** Whether nothing, or a sentence that has ended, stands before a position. */
    static boolean isBehindSentence(String text, int position) {
        int before = Blanks.skipBack(text, 0, position);
        return before == 0 || SENTENCE_ENDS.indexOf(text.charAt(before - 1)) >= 0;
    }

    /** Where a text ends without the marks that may stand behind a clause. */
    static int withoutClosingMarks(String text, int from, int to) {
        int end = Blanks.skipBack(text, from, to);
        while (end > from && CLAUSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private List<RoleDraft> roles(Line line, List<RoleStart> found, int to, List<Finding> findings) {
        List<RoleDraft> roles = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            RoleStart start = found.get(i);
            int namesTo = i + 1 < found.size() ? found.get(i + 1).from() : to;
            Span labelAt = line.part(start.from(), start.labelEnd());
            if (roleLabels.duty(start.label()).isEmpty()) {
                findings.add(new Finding(FindingCode.ROLE_UNKNOWN, labelAt, List.of(start.label())));
            }
            RoleDraft role = role(start.label(), line, start.namesFrom(), namesTo, false, findings);
            if (role.names().isEmpty() && role.words() == null) {
                findings.add(new Finding(FindingCode.ROLE_WITHOUT_NAME, labelAt, List.of(start.label())));
            }
            roles.addAll(byVerbs(line, role));
        }
        return roles;
    }

    /** 责任科室：教研室牵头，人事科配合 names two roles. */
    private List<RoleDraft> byVerbs(Line line, RoleDraft role) {
        return role.duty().ofPerson() ? List.of(role) : verbs.of(line, role);
    }

    private RoleDraft role(String label, Line line, int from, int to, boolean cell, List<Finding> findings) {
        Duty duty = roleLabels.duty(label).orElse(Duty.OTHER);
        if (!duty.isHeld()) {
            return new RoleDraft(label, duty, List.of(), words(line, from, to));
        }
        List<NameDraft> split = NameSplitter.split(line, from, to, cell);
        List<NameDraft> names = duty.ofPerson() ? persons.withoutTitles(line, split) : units.apart(line, split);
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
}
