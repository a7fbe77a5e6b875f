package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import dev.zeren.plan.intake.domain.target.Token.Role;
import dev.zeren.plan.term.Comparator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the rules as tokens. */
final class Vocabulary {

    /** A word before it has a place: a comparison or a role. */
    private record Entry(Comparator comparator, boolean apart, Role role) {}

    private final Lexicon<Entry> words;
    private final Lexicon<Entry> bounds;
    private final Lexicon<String> shielded;
    private final Lexicon<String> perNouns;
    private final Lexicon<UnitKind> perMeasures;

    Vocabulary(TargetRules rules) {
        Map<String, Entry> entries = new HashMap<>();
        rules.comparators()
                .beside()
                .forEach((word, comparator) -> entries.put(word, new Entry(comparator, false, null)));
        rules.comparators().apart().forEach((word, comparator) -> entries.put(word, new Entry(comparator, true, null)));
        put(entries, rules.words().levels(), Role.LEVEL);
        put(entries, rules.words().rankVerbs(), Role.RANK_VERB);
        put(entries, rules.words().rankWords().keySet(), Role.RANK_WORD);
        put(entries, rules.words().rankPhrases().keySet(), Role.RANK_PHRASE);
        put(entries, rules.words().vague(), Role.VAGUE);
        put(entries, rules.words().equivalents().keySet(), Role.VAGUE);
        put(entries, List.of("翻番", "翻一番", "翻两番", "翻三番"), Role.DOUBLED);
        put(entries, List.of("分别"), Role.RESPECTIVELY);
        put(entries, List.of("人均", "生均", "校均", "师均"), Role.PER);
        words = new Lexicon<>(entries);
        Map<String, Entry> behind = new HashMap<>();
        rules.comparators().after().forEach((word, comparator) -> behind.put(word, new Entry(comparator, false, null)));
        rules.comparators().about().forEach(word -> behind.put(word, new Entry(null, false, null)));
        bounds = new Lexicon<>(behind);
        shielded = Lexicon.of(rules.words().shielded());
        perNouns = Lexicon.of(rules.words().perNouns());
        Map<String, UnitKind> measures = new HashMap<>();
        rules.units().counted().forEach(unit -> measures.put(unit, UnitKind.COUNTED));
        perMeasures = new Lexicon<>(measures);
    }

    private static void put(Map<String, Entry> entries, Collection<String> words, Role role) {
        words.forEach(word -> entries.put(word, new Entry(null, false, role)));
    }

    /** A word whose numerals are none. */
    Match<String> shielded(Printed printed, int i) {
        return shielded.at(printed, i);
    }

    /** The word that begins here; null when none does. */
    Token at(Printed printed, int i) {
        if (printed.at(i) == '每') {
            return per(printed, i);
        }
        Match<Entry> word = words.at(printed, i);
        if (word == null) {
            return null;
        }
        Entry entry = word.value();
        if (entry.role() == Role.VAGUE && leadsToFigure(printed, word.end())) {
            return null;
        }
        return entry.role() == null
                ? new Token.Compare(i, word.end(), entry.comparator(), entry.apart())
                : new Token.Word(i, word.end(), entry.role());
    }

    /** In 大幅提高到90% the degree is no target of its own. */
    private static boolean leadsToFigure(Printed printed, int i) {
        char c = printed.at(i);
        char next = c == '到' || c == '至' || c == '了' || c == '约' ? printed.at(i + 1) : c;
        return Figures.isDigit(next) || Figures.isRedaction(next) || Numerals.isNumeral(next);
    }

    /** 每名学生, 每校; of 每个乡镇中心幼儿园 only what the rules know. */
    private Token per(Printed printed, int i) {
        Match<UnitKind> measure = perMeasures.at(printed, i + 1);
        int start = measure == null ? i + 1 : measure.end();
        Match<String> noun = perNouns.at(printed, start);
        if (measure == null && noun == null) {
            return null;
        }
        return new Token.Word(i, noun == null ? start : noun.end(), Role.PER);
    }

    /** 以上, 左右; null when none follows. */
    Token.Bound bound(Printed printed, int i) {
        Match<Entry> bound = bounds.at(printed, printed.skipBlanks(i, 1));
        return bound == null
                ? null
                : new Token.Bound(i, bound.end(), bound.value().comparator());
    }
}
