package dev.zeren.plan.plan.domain;

/** A step in a plan's life. */
public enum PlanAct {
    /** 下达: from now on everybody of the bureau sees it, and offices report on it. */
    ISSUE,
    /** 关闭: from now on nothing of it changes. */
    CLOSE,
    /** 归档: it is kept and no longer worked with. */
    ARCHIVE
}
