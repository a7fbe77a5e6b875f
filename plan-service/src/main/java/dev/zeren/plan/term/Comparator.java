package dev.zeren.plan.term;

/** How the measured value must stand to the printed one. Bounds include the number (Civil Code, article 1259). */
public enum Comparator {
    /** 不少于, 不低于, 至少, 达到, …以上. */
    AT_LEAST,
    /** 不超过, 不高于, 控制在…以内, …以下. */
    AT_MOST,
    /** Printed without a comparator: 新建3所. */
    EQUAL,
    /** 超过, 高于, …多. */
    MORE_THAN,
    /** 低于, 少于, 不足. */
    LESS_THAN,
    /** 增长, 提高, 新增: by so much. */
    INCREASE_BY,
    /** 下降, 减少, 压减: by so much. */
    DECREASE_BY,
    /** 提高到, 增至, 降至: the value to arrive at; the direction follows from the baseline or the words. */
    REACH
}
