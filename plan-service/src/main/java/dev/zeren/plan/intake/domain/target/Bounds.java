package dev.zeren.plan.intake.domain.target;

import dev.zeren.plan.intake.domain.target.Lexicon.Match;
import java.util.List;
import java.util.Map;

/** The words around a time that say whether it is an end, a beginning or a stretch. */
enum Bounds {
    BEFORE,
    WITHIN,
    DURING,
    FROM,
    /** 以来, 以后: no time to do something in. */
    NONE;

    private static final Lexicon<Bounds> AFTER = new Lexicon<>(Map.ofEntries(
            Map.entry("前", BEFORE),
            Map.entry("之前", BEFORE),
            Map.entry("以前", BEFORE),
            Map.entry("内", WITHIN),
            Map.entry("之内", WITHIN),
            Map.entry("以内", WITHIN),
            Map.entry("期间", DURING),
            Map.entry("时期", DURING),
            Map.entry("期间内", DURING),
            Map.entry("起", FROM),
            Map.entry("开始", FROM),
            Map.entry("以来", NONE),
            Map.entry("来", NONE),
            Map.entry("以后", NONE),
            Map.entry("之后", NONE),
            Map.entry("后", NONE),
            Map.entry("前期", NONE),
            Map.entry("前后", NONE),
            Map.entry("前夕", NONE),
            Map.entry("前列", NONE),
            Map.entry("前往", NONE),
            Map.entry("内部", NONE),
            Map.entry("内容", NONE),
            Map.entry("起点", NONE),
            Map.entry("来自", NONE)));

    /** 到2025年. */
    private static final Lexicon<String> BY = Lexicon.of(List.of("到", "至", "截至", "截止", "截止到", "截至到"));

    private static final Lexicon<String> AIM = Lexicon.of(List.of("力争", "争取", "确保", "力争在", "争取在", "确保在"));

    /** What follows a time; null for any other word. */
    static Match<Bounds> after(Printed printed, int end) {
        return AFTER.at(printed, printed.skipBlanks(end, 1));
    }

    static boolean within(Printed printed, int end) {
        Match<Bounds> bound = after(printed, end);
        return bound != null && bound.value() == WITHIN;
    }

    /** Where 到 or 至 begins that stands directly before a time; {@code start} when none does. */
    static int by(Printed printed, int start) {
        for (int length = 3; length > 0; length--) {
            Match<String> word = start >= length ? BY.at(printed, start - length) : null;
            if (word != null && word.end() == start) {
                return start - length;
            }
        }
        return start;
    }

    static boolean aimed(Printed printed, int start) {
        return AIM.endsAt(printed, start);
    }
}
