package dev.zeren.plan.term;

/** The lengths of time that documents count in. */
public enum TimeUnit {
    /** 小时. */
    HOUR,
    /** 天, 日. */
    DAY,
    /** 工作日. */
    WORKING_DAY,
    /** 周, 星期. */
    WEEK,
    /** 月, 个月. */
    MONTH,
    /** 季度. */
    QUARTER,
    /** 半年. */
    HALF_YEAR,
    /** 学期. */
    TERM,
    /** 学年. */
    SCHOOL_YEAR,
    /** 年. */
    YEAR
}
