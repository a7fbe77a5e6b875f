package dev.zeren.plan.intake.domain.target;

/** Something a person should look at. */
public record Remark(Code code, Place at, String printed) {

    /** What it is; the codes are stable. */
    public enum Code {
        /** 像量化目标，但数字无法识别。 Looks like a target, but its figure cannot be read. */
        TARGET_UNCLEAR("target-unclear"),
        /** 数量用来限定对象（3000人以上规模的小区），未作为目标。 A quantity that says which ones, not how many. */
        QUANTITY_AS_CONDITION("quantity-as-condition"),
        /** 区间前大后小。 A range that runs backwards. */
        RANGE_REVERSED("range-reversed"),
        /** 时间无法换算为日期。 No day follows from the printed time. */
        DATE_UNRESOLVED("date-unresolved"),
        /** 没有这一天（2月30日）。 There is no such day. */
        DATE_IMPOSSIBLE("date-impossible"),
        /** 起止时间前后颠倒。 The time ends before it begins. */
        DATES_REVERSED("dates-reversed"),
        /** 阶段时间重叠。 Phases overlap in time. */
        PHASES_OVERLAP("phases-overlap");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /** The name of the remark in interfaces. */
        public String code() {
            return code;
        }
    }
}
