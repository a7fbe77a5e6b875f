package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Token.Figure;
import dev.zeren.plan.intake.domain.target.Token.Mark;
import dev.zeren.plan.intake.domain.target.Token.Ordinal;
import dev.zeren.plan.intake.domain.target.Token.Role;
import dev.zeren.plan.intake.domain.target.Token.Word;
import dev.zeren.plan.term.Comparator;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads places in an order: 前6名, 全省第1位, 走在全区首位, 名列前茅. */
final class RankReader {

    private static final Set<String> UNITS = Set.of("名", "位", "强");
    private static final String NOT_BEFORE_FRONT = "目提此以之年月日期生学课会事";
    private static final int LONGEST_AMONG = 40;

    private final WordRules rules;
    private final Printed printed;
    private final List<Token> tokens;
    private final Findings findings;
    private final BitSet taken = new BitSet();
    private Word verb;
    private int words;

    RankReader(WordRules rules, Printed printed, List<Token> tokens, Findings findings) {
        this.rules = rules;
        this.printed = printed;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Reads them and says which tokens they are made of. */
    BitSet read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token instanceof Mark mark) {
                verb = mark.edge() == Edge.PAUSE ? verb : null;
                words = mark.end();
            } else if (token instanceof Word word) {
                word(word);
            } else if (token instanceof Figure figure) {
                front(figure, i);
            } else if (token instanceof Ordinal ordinal) {
                ordinal(ordinal, i);
            }
        }
        return taken;
    }

    private void word(Word word) {
        if (word.role() == Role.RANK_VERB) {
            verb = word;
            words = word.end();
            return;
        }
        boolean phrase = word.role() == Role.RANK_PHRASE;
        if (!phrase && (word.role() != Role.RANK_WORD || verb == null)) {
            return;
        }
        String text = printed.text().substring(word.start(), word.end());
        int place = (phrase ? rules.rankPhrases() : rules.rankWords()).getOrDefault(text, 0);
        Amount amount = place > 0
                ? new Amount.Exact(BigDecimal.valueOf(place))
                : new Amount.Words(printed.original(word.start(), word.end()));
        Certainty certainty = place > 0 ? Certainty.SURE : Certainty.of(Doubt.VAGUE);
        add(
                word.start(),
                word.end(),
                new Quantity(place > 0 ? Comparator.EQUAL : Comparator.REACH, amount, Unit.NONE),
                certainty);
    }

    /** 前6名, 进入前三, 前10%. */
    private void front(Figure figure, int index) {
        int start = figure.start() - 1;
        if (printed.at(start) != '前' || NOT_BEFORE_FRONT.indexOf(printed.at(start - 1)) >= 0) {
            return;
        }
        Measured measured = Measured.at(tokens, index);
        boolean named = measured.measure() != null
                && UNITS.contains(measured.measure().unit().name());
        boolean bare = measured.measure() == null && verb != null && ends(figure.end());
        boolean share =
                measured.measure() != null && measured.measure().unit().name().equals("%") && verb != null;
        if (!named && !bare && !share) {
            return;
        }
        taken.set(index, measured.next());
        Unit unit = bare ? Unit.NONE : measured.measure().unit();
        add(start, measured.end(), new Quantity(Comparator.AT_MOST, measured.amount(), unit), Certainty.SURE);
    }

    /** 第1位, 位列第一. */
    private void ordinal(Ordinal ordinal, int index) {
        int end = ordinal.end();
        boolean named = printed.at(end) == '位' || printed.at(end) == '名' && ends(end + 1);
        boolean fromBelow = printed.endsWith("倒数", ordinal.start());
        if (fromBelow || !named && (verb == null || !ends(end))) {
            return;
        }
        int last = named ? end + 1 : end;
        Unit unit = named
                ? new Unit(printed.original(end, last), printed.text().substring(end, last), BigDecimal.ONE)
                : Unit.NONE;
        add(ordinal.start(), last, new Quantity(Comparator.EQUAL, ordinal.amount(), unit), Certainty.SURE);
    }

    private boolean ends(int i) {
        return i >= printed.length() || printed.edge(i) != Edge.NONE || printed.at(i) == '的' || printed.at(i) == ' ';
    }

    private void add(int start, int end, Quantity quantity, Certainty certainty) {
        String among = start - words > LONGEST_AMONG || verb == null ? "" : printed.words(words, start);
        Place at = printed.place(start, end);
        findings.add(new Target(
                at,
                printed.original(start, end),
                Target.Kind.RANK,
                quantity,
                Optional.empty(),
                Counted.plain(printed.words(segmentOf(start), start), ""),
                among.isEmpty() ? Optional.empty() : Optional.of(among),
                at.start(),
                certainty));
        words = end;
    }

    /** Where the words of the segment begin, at most 80 characters back. */
    private int segmentOf(int start) {
        int i = start;
        while (i > 0 && start - i < 80 && (printed.edge(i - 1) == Edge.NONE || printed.edge(i - 1) == Edge.PAUSE)) {
            i--;
        }
        return i;
    }
}
