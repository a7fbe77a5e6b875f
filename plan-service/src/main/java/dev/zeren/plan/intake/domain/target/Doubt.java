package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;

/** Why something was not read with full confidence. The codes are stable. */
public enum Doubt {
    /** 沿用前一项的比较词（至少召开1次、举办1次）。 The comparator is the one of the quantity before. */
    COMPARATOR_CARRIED("comparator-carried", "0.9"),
    /** 逗号之前的周期（每学期）沿用到逗号之后。 The period is printed before a comma. */
    PERIOD_CARRIED("period-carried", "0.8"),
    /** 单位不在单位表中。 The unit is the measure word printed, which the table of units does not know. */
    UNIT_UNKNOWN("unit-unknown", "0.6"),
    /** 有比较词而没有单位。 A comparator and a figure, but no unit. */
    UNIT_MISSING("unit-missing", "0.6"),
    /** 中文数字且没有比较词，可能只是行文。 A Chinese numeral without comparator may be mere wording. */
    NUMERAL_WITHOUT_COMPARATOR("numeral-without-comparator", "0.7"),
    /** 量词“项、类”等没有比较词，可能只是列举。 A measure word of lists without comparator. */
    LIST_MEASURE("list-measure", "0.8"),
    /** 时长没有比较词。 A length of time without comparator. */
    DURATION_WITHOUT_COMPARATOR("duration-without-comparator", "0.8"),
    /** 约数（左右、余、多）。 Printed as approximate. */
    APPROXIMATE("approximate", "0.9"),
    /** 增减幅度另有上下限（增长10%以上）。 A change by an amount that is itself a bound. */
    BOUND_IN_WORDS("bound-in-words", "0.9"),
    /** 与文字所述的水平比较（不低于公务员工资水平）。 Compared with words, not with a figure. */
    COMPARED_WITH_WORDS("compared-with-words", "0.7"),
    /** 只有程度，没有数量（大幅增加）。 A degree without figure. */
    VAGUE("vague", "0.8"),
    /** 依规则表换算（全覆盖即100%）。 A figure by the bureau's table of words. */
    BY_RULE("by-rule", "0.9"),
    /** 区间前大后小，照印保留。 The range runs backwards and is kept. */
    RANGE_REVERSED("range-reversed", "0.5"),
    /** 只印年份。 Nothing but a year is printed. */
    BARE_YEAR("bare-year", "0.6"),
    /** “6月前”是否含6月，有两种理解。 Whether 6月前 includes June is read in two ways. */
    BEFORE_PERIOD("before-period", "0.7"),
    /** 年份取自同一句的前文。 The year is the one printed before in the sentence. */
    YEAR_CARRIED("year-carried", "0.9"),
    /** 日期没有“前、到、起”等词。 A date without a word that says by, from or until. */
    DATE_WITHOUT_BOUND("date-without-bound", "0.8"),
    /** “每周一检查”可指星期一，也可指每周一次。 每周一 before a verb is Monday, or once a week. */
    WEEKDAY_OR_ONCE("weekday-or-once", "0.7"),
    /** 有周期，没有次数。 A period without a count. */
    COUNT_NOT_PRINTED("count-not-printed", "0.7"),
    /** 时间印在阶段名称之后的句子里。 The dates stand in the sentence after the phase's name. */
    DATES_AFTER_NAME("dates-after-name", "0.9");

    private final String code;
    private final BigDecimal confidence;

    Doubt(String code, String confidence) {
        this.code = code;
        this.confidence = new BigDecimal(confidence);
    }

    /** The name of the doubt in interfaces. */
    public String code() {
        return code;
    }

    /** What confidence it leaves, more than 0 and less than 1. */
    public BigDecimal confidence() {
        return confidence;
    }
}
