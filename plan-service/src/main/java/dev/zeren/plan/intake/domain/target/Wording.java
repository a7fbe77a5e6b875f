package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Role;
import dev.zeren.plan.intake.domain.target.Token.Text;
import dev.zeren.plan.intake.domain.target.Token.Word;
import java.util.List;
import java.util.Optional;

/** The words around a figure, as printed. */
final class Wording {

    private static final int LONGEST = 80;
    private static final List<String> CONJUNCTIONS = List.of("以及", "和", "及", "与", "、", "或", ",");

    private Wording() {}

    /** Whether nothing but a conjunction stands between two figures, so that the second shares the words of the first. */
    static boolean elliptical(Printed printed, int from, int to) {
        return to - from <= LONGEST
                && (conjunction(printed, to) > 0 || from == to)
                && edgesBetween(printed, from, to) <= 1
                && !printed.words(from, to).startsWith(",");
    }

    private static int edgesBetween(Printed printed, int from, int to) {
        int edges = 0;
        for (int i = from; i < to; i++) {
            if (printed.edge(i) != Edge.NONE) {
                edges++;
            }
        }
        return edges;
    }

    private static int conjunction(Printed printed, int end) {
        for (String conjunction : CONJUNCTIONS) {
            if (printed.endsWith(conjunction, end)) {
                return conjunction.length();
            }
        }
        return 0;
    }

    static Counted around(Measured measured, int comparisonStart, Scope scope, List<Token> tokens, Printed printed) {
        Scope.Last last = scope.last();
        boolean shared = last != null
                && last.taken()
                && elliptical(printed, last.measured().end(), measured.start());
        int start = Math.max(scope.words(), comparisonStart - LONGEST);
        String before = shared ? last.counted().before() : printed.words(start, comparisonStart);
        return new Counted(
                before,
                after(measured, tokens, printed),
                level(measured, scope, tokens, printed),
                Optional.empty(),
                Optional.ofNullable(scope.per()).map(per -> printed.original(per.start(), per.end())));
    }

    /** Up to the next comma; where a figure comes first, up to the 、 or the conjunction before it. */
    private static String after(Measured measured, List<Token> tokens, Printed printed) {
        int end = measured.end();
        int pause = -1;
        for (int i = measured.next(); i < tokens.size() && end - measured.end() < LONGEST; i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark mark && mark.edge() != Edge.PAUSE) {
                break;
            }
            if (token instanceof Token.Figure || token instanceof Token.Period) {
                end = pause < 0 ? end : pause;
                break;
            }
            pause = token instanceof Mark ? token.start() : pause;
            end = token.end();
        }
        int last = Math.min(end, measured.end() + LONGEST);
        return printed.words(measured.end(), Math.max(measured.end(), last - conjunction(printed, last)));
    }

    private static Optional<String> level(Measured measured, Scope scope, List<Token> tokens, Printed printed) {
        boolean behind = measured.next() < tokens.size()
                && tokens.get(measured.next()) instanceof Word word
                && word.role() == Role.LEVEL;
        Token level = behind ? tokens.get(measured.next()) : scope.level();
        return level == null ? Optional.empty() : Optional.of(printed.original(level.start(), level.end()));
    }

    /** Whether the figure only says which ones are meant: 3000人以上规模的小区, 对接收5名以上学生的学校. */
    static boolean isCondition(Measured measured, Counted counted, Scope scope, Printed printed, WordRules rules) {
        int end = measured.end();
        return rules.conditionWords().stream().anyMatch(word -> printed.startsWith(word, end))
                || rules.conditionNouns().stream().anyMatch(counted.after()::contains)
                || scope.condition() && counted.after().contains("的");
    }

    /** Whether what follows begins with text, so that its first character may be a measure word. */
    static boolean textFollows(Measured measured, List<Token> tokens, Printed printed) {
        return measured.next() < tokens.size()
                && tokens.get(measured.next()) instanceof Text
                && Character.isIdeographic(printed.at(measured.end()));
    }
}
