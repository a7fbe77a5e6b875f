package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.Duty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes names in the brackets that end a paragraph of a task for a clause, though nothing says what is asked of whom:
 * （王五，装备中心）, （2月10日前，综合组）. All that is printed there must be known, or named as only units are, or a time;
 * people and units are then those responsible, until somebody says otherwise.
 */
final class UnlabelledNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_NAME = 20;
    private static final int SHORTEST_NAME = 2;
    /** More are not asked for: so many are no names. */
    private static final int MOST = 1_000;

    /** 报基教科, 详见安全科 say something of an office and name none. */
    private static final Pattern REMARK = Pattern.compile("(?:由|报|交|送|见|详见|参见|与|经|含|除|如|包括|联系|抄送|根据|按).*");

    /** A room or a house in the middle of a sentence is where something is done, and not who does it. */
    private static final Pattern PLACE = Pattern.compile(".*(?:室|厅|中心)");

    /** Units of the bureau itself; others, 市教育局 and schools, are units. */
    private static final Pattern OFFICE = Pattern.compile(".*(?:科|股|室|处|办)");

    private static final String DAY = "(?:份|\\d{1,2}[日号]|[上中下]旬|[底初末中])?";
    private static final Pattern TIME =
            Pattern.compile("(?:20[\\dxX]{2}年)?(?:\\d{1,2}月" + DAY + "(?:[-—–~至到](?:\\d{1,2}月)?" + DAY
                    + ")?|[上下]半年|第?[一二三四]季度|年[内底末]|全年|常年|长期(?:坚持)?|每(?:年|月|周|学期|季度))(?:以前|之前|前|内|完成)*");

    private enum Kind {
        PERSON,
        UNIT,
        TIME,
        UNKNOWN
    }

    private final ClauseWords words;
    private final PersonNames persons;
    private final UnitNames units;

    UnlabelledNames(ClauseWords words) {
        this.words = words;
        this.persons = new PersonNames(words);
        this.units = new UnitNames(words);
    }

    /** The keys of all that may be such names, wherever a paragraph ends with brackets. */
    Set<String> keysIn(String text) {
        Set<String> keys = new HashSet<>();
        Line whole = new Line(new Span(0, text.length(), 1), text, false);
        int from = 0;
        while (from < text.length() && keys.size() < MOST) {
            int lineEnd = text.indexOf('\n', from);
            int to = lineEnd < 0 ? text.length() : lineEnd;
            Brackets.Pair pair = lastBrackets(text, from, to);
            if (pair != null) {
                names(whole, pair).stream()
                        .map(NameDraft::key)
                        .filter(UnlabelledNames::mayBeName)
                        .forEach(keys::add);
            }
            from = to + 1;
        }
        return keys;
    }

    /** The line with such a clause; the same line when it has one already, or ends otherwise. */
    ReadLine read(ReadLine read, KnownNames known) {
        Line line = read.line();
        if (line.tableRow()
                || !read.clauses().isEmpty()
                || !read.clauseFindings().isEmpty()) {
            return read;
        }
        Brackets.Pair pair = lastBrackets(line.text(), 0, line.text().length());
        return pair == null ? read : read(read, pair, known);
    }

    private ReadLine read(ReadLine read, Brackets.Pair pair, KnownNames known) {
        Line line = read.line();
        boolean apart = ClauseReader.isBehindSentence(line.text(), pair.opening());
        List<NameDraft> names = names(line, pair);
        List<Kind> kinds = names.stream().map(name -> kind(name, known, apart)).toList();
        long told =
                kinds.stream().filter(Set.of(Kind.PERSON, Kind.UNIT)::contains).count();
        boolean sure = apart || names.stream().anyMatch(name -> isPersonOrOffice(name, known));
        long unknown = kinds.stream().filter(kind -> kind == Kind.UNKNOWN).count();
        if (told == 0 || !sure || unknown > told) {
            return read;
        }
        int end = ClauseReader.withFullStop(line.text(), pair.opening(), pair.closing() + 1);
        String printed = Wraps.unwrap(line.text().substring(pair.opening(), end));
        Span at = line.part(pair.opening(), end);
        if (unknown > 0) {
            return read.with(List.of(), List.of(new Finding(FindingCode.CLAUSE_UNREADABLE, at, List.of(printed))));
        }
        ClauseDraft clause = new ClauseDraft(ClauseDraft.Form.NAMES, printed, at, roles(names, kinds));
        return read.with(List.of(clause), List.of(new Finding(FindingCode.ROLE_UNLABELLED, at, List.of(printed))));
    }

    private static Brackets.Pair lastBrackets(String text, int from, int to) {
        int end = ClauseReader.withoutClosingMarks(text, from, to);
        int opening =
                end > from && Brackets.closes(text.charAt(end - 1)) ? Brackets.opening(text, end - 1, LONGEST) : -1;
        return opening < 0 ? null : new Brackets.Pair(opening, end - 1);
    }

    private List<NameDraft> names(Line line, Brackets.Pair pair) {
        List<NameDraft> split = NameSplitter.split(line, pair.opening() + 1, pair.closing(), false);
        return units.apart(line, persons.withoutTitles(line, split));
    }

    private static boolean mayBeName(String key) {
        return key.length() >= SHORTEST_NAME
                && key.length() <= LONGEST_NAME
                && !TIME.matcher(key).matches();
    }

    /** @param apart whether the brackets follow a sentence that has ended */
    private Kind kind(NameDraft name, KnownNames known, boolean apart) {
        String key = name.key();
        if (key.length() <= LONGEST_NAME && TIME.matcher(key).matches()) {
            return Kind.TIME;
        }
        if (!mayBeName(key)) {
            return Kind.UNKNOWN;
        }
        if (known.people().contains(key)) {
            return Kind.PERSON;
        }
        boolean unit = known.units().contains(key) || isOffice(key) || apart && isUnit(name);
        return unit ? Kind.UNIT : Kind.UNKNOWN;
    }

    private boolean isUnit(NameDraft name) {
        return words.namesUnit(name.printed()) && !REMARK.matcher(name.key()).matches();
    }

    private boolean isOffice(String key) {
        return words.isOffice(key)
                && !PLACE.matcher(key).matches()
                && !REMARK.matcher(key).matches();
    }

    /** Schools in the middle of a sentence may be what it speaks of: 新建学校2所（城东小学、城西小学）. */
    private boolean isPersonOrOffice(NameDraft name, KnownNames known) {
        boolean office = words.isOffice(name.key()) && known.units().contains(name.key()) || isOffice(name.key());
        return known.people().contains(name.key()) || office;
    }

    private static List<RoleDraft> roles(List<NameDraft> names, List<Kind> kinds) {
        List<RoleDraft> roles = new ArrayList<>();
        List<NameDraft> together = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            NameDraft name = names.get(i);
            Duty duty = duty(name, kinds.get(i));
            if (duty == Duty.DEADLINE) {
                roles.add(new RoleDraft("", duty, List.of(), new RoleDraft.Words(name.printed(), name.at())));
                continue;
            }
            together.add(name);
            boolean last = i + 1 == names.size() || duty(names.get(i + 1), kinds.get(i + 1)) != duty;
            if (last) {
                roles.add(new RoleDraft("", duty, together, null));
                together.clear();
            }
        }
        return roles;
    }

    private static Duty duty(NameDraft name, Kind kind) {
        return switch (kind) {
            case PERSON -> Duty.RESPONSIBLE_PERSON;
            case TIME -> Duty.DEADLINE;
            default -> OFFICE.matcher(name.key()).matches() ? Duty.RESPONSIBLE_OFFICE : Duty.RESPONSIBLE_UNIT;
        };
    }
}
