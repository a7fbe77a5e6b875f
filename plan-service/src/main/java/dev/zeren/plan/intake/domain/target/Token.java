package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.term.Comparator;

/** A piece of a text; the pieces follow one another without a gap. */
sealed interface Token {

    int start();

    int end();

    /** A number, a share or a redacted figure. */
    record Figure(int start, int end, Amount amount, Script script) implements Token {

        boolean chinese() {
            return script == Script.CHINESE;
        }
    }

    /** What a figure is written with. */
    enum Script {
        DIGITS,
        CHINESE,
        /** 百分之八十, 三分之二: has its unit in itself. */
        SHARE
    }

    /** The unit behind a figure; {@code more} when 余 or 多 stands before it. */
    record Measure(int start, int end, Unit unit, UnitKind kind, boolean more) implements Token {}

    /** 以上, 以内, 左右 behind a unit; no comparator for what is only approximate. */
    record Bound(int start, int end, Comparator comparator) implements Token {}

    /** What ties two figures to a range. */
    record Link(int start, int end) implements Token {}

    /** 第三. */
    record Ordinal(int start, int end, Amount amount) implements Token {}

    /** A word of comparison; {@code apart} when it may stand apart from its figure. */
    record Compare(int start, int end, Comparator comparator, boolean apart) implements Token {}

    /** A date, or two that are the ends of a time. */
    record Time(int start, int end, Moment from, Moment to) implements Token {

        boolean range() {
            return to != null;
        }
    }

    /** 两周内; no length when it is redacted. */
    record Relative(int start, int end, Length length) implements Token {}

    /** 每学期, 每月5日; no day when only the period is printed. */
    record Period(int start, int end, Length length, RecurringDay day) implements Token {}

    /** A word with a part to play. */
    record Word(int start, int end, Role role) implements Token {}

    /** What part a word plays. */
    enum Role {
        LEVEL,
        RANK_VERB,
        RANK_WORD,
        RANK_PHRASE,
        VAGUE,
        DOUBLED,
        PER,
        RESPECTIVELY
    }

    /** 《…》, “…”: whatever stands in it is a name. */
    record Name(int start, int end) implements Token {}

    /** A mark that parts. */
    record Mark(int start, int end, Edge edge) implements Token {}

    /** Anything else. */
    record Text(int start, int end) implements Token {}
}
