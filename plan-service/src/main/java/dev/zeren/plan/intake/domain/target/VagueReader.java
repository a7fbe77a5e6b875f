package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Compare;
import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Role;
import dev.zeren.plan.intake.domain.target.Token.Word;
import dev.zeren.plan.term.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads targets without a figure of their own: 大幅增加, 翻一番, 不低于公务员工资水平. */
final class VagueReader {

    private static final int LONGEST = 60;
    private static final Set<Role> NO_TARGETS = Set.of(Role.LEVEL, Role.RANK_VERB, Role.PER, Role.RESPECTIVELY);
    private static final Map<Character, Integer> TIMES = Map.of('两', 4, '三', 8);

    private final WordRules rules;
    private final Printed printed;
    private final List<Token> tokens;
    private final Findings findings;

    VagueReader(WordRules rules, Printed printed, List<Token> tokens, Findings findings) {
        this.rules = rules;
        this.printed = printed;
        this.tokens = tokens;
        this.findings = findings;
    }

    void read() {
        int segment = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark mark) {
                segment = mark.edge() == Edge.PAUSE ? segment : mark.end();
            } else if (token instanceof Word word && word.role() == Role.VAGUE) {
                vague(word, segment, i);
            } else if (token instanceof Word word && word.role() == Role.DOUBLED) {
                doubled(word, segment, i);
            } else if (token instanceof Compare compare && isNegated(compare)) {
                compared(compare, segment, i);
            }
        }
    }

    /** 不低于, 不超过; not 不到, with which other words begin. */
    private boolean isNegated(Compare compare) {
        return compare.apart() && printed.at(compare.start()) == '不';
    }

    private void vague(Word word, int segment, int index) {
        boolean attribute = printed.at(word.end()) == '的';
        boolean condition = rules.conditionStarts().stream().anyMatch(start -> printed.startsWith(start, segment))
                && after(index, Edge.PAUSE).contains("的");
        if (attribute || condition) {
            return;
        }
        String text = printed.text().substring(word.start(), word.end());
        BigDecimal share = rules.equivalents().get(text);
        if (share == null) {
            Amount words = new Amount.Words(printed.original(word.start(), word.end()));
            add(
                    word,
                    segment,
                    index,
                    Target.Kind.QUALITATIVE,
                    new Quantity(Comparator.REACH, words, Unit.NONE),
                    Doubt.VAGUE);
            return;
        }
        Quantity quantity = new Quantity(Comparator.EQUAL, new Amount.Exact(share), Unit.PERCENT);
        add(word, segment, index, Target.Kind.QUANTITY, quantity, Doubt.BY_RULE);
    }

    private void doubled(Word word, int segment, int index) {
        int times = TIMES.getOrDefault(printed.at(word.start() + 1), 2);
        Unit unit = new Unit("", "倍", BigDecimal.ONE);
        Quantity quantity = new Quantity(Comparator.REACH, new Amount.Exact(BigDecimal.valueOf(times)), unit);
        add(word, segment, index, Target.Kind.QUANTITY, quantity, null);
    }

    /** A comparator that no figure follows before the next mark. */
    private void compared(Compare compare, int segment, int index) {
        int end = compare.end();
        for (int i = index + 1; i < tokens.size() && end - compare.end() < LONGEST; i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark) {
                break;
            }
            boolean words = token instanceof Token.Text
                    || token instanceof Token.Name
                    || token instanceof Word word && NO_TARGETS.contains(word.role());
            if (!words) {
                return;
            }
            end = token.end();
        }
        end = Math.min(end, compare.end() + LONGEST);
        char first = printed.at(compare.end());
        if (end == compare.end()) {
            return;
        }
        if (Numerals.isNumeral(first) || Figures.isDigit(first)) {
            findings.remark(Remark.Code.TARGET_UNCLEAR, compare.start(), end);
            return;
        }
        Amount words = new Amount.Words(printed.words(compare.end(), end));
        Word whole = new Word(compare.start(), end, Role.VAGUE);
        Quantity quantity = new Quantity(compare.comparator(), words, Unit.NONE);
        add(whole, segment, index, Target.Kind.QUALITATIVE, quantity, Doubt.COMPARED_WITH_WORDS);
    }

    private void add(Word word, int segment, int index, Target.Kind kind, Quantity quantity, Doubt doubt) {
        Place at = printed.place(word.start(), word.end());
        int start = Math.max(segment, word.start() - 80);
        String after = doubt == Doubt.COMPARED_WITH_WORDS ? "" : after(index, Edge.NONE);
        findings.add(new Target(
                at,
                printed.original(word.start(), word.end()),
                kind,
                quantity,
                Optional.empty(),
                Counted.plain(printed.words(start, word.start()), after),
                Optional.empty(),
                at.start(),
                doubt == null ? Certainty.SURE : Certainty.of(doubt)));
    }

    /** What follows up to the next mark that parts more strongly. */
    private String after(int index, Edge passed) {
        int start = tokens.get(index).end();
        int end = start;
        for (int i = index + 1; i < tokens.size() && end - start < LONGEST; i++) {
            if (tokens.get(i) instanceof Mark mark && mark.edge().compareTo(passed) > 0) {
                break;
            }
            end = tokens.get(i).end();
        }
        return printed.words(start, Math.min(end, start + LONGEST));
    }
}
