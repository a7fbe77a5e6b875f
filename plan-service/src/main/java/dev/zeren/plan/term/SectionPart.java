package dev.zeren.plan.term;

/** Which part of a plan a section is, told by the words of its heading. */
public enum SectionPart {
    /** 指导思想. */
    GUIDING_PRINCIPLE("guiding-principle", false),
    /** 基本原则. */
    PRINCIPLES("principles", false),
    /** 总体要求. */
    OVERALL_REQUIREMENT("overall-requirement", false),
    /** 主要目标. */
    GOALS("goals", false),
    /** 重点任务, and everything whose heading says nothing else. */
    TASKS("tasks", true),
    /** 实施步骤, 第一阶段: when it is done; what is numbered under it is done then. */
    PHASES("phases", true),
    /** 保障措施, 组织领导. */
    SAFEGUARDS("safeguards", false),
    /** 工作总结: what was done before, in a document that reports and plans. */
    REVIEW("review", true);

    private final String word;
    private final boolean holdsTasks;

    SectionPart(String word, boolean holdsTasks) {
        this.word = word;
        this.holdsTasks = holdsTasks;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }

    /** Whether a numbered paragraph in it is a task without further sign. */
    public boolean holdsTasks() {
        return holdsTasks;
    }

    /** Whether it leads in to the tasks: what stands in it is never a task by its number alone. */
    public boolean leadsIn() {
        return !holdsTasks && this != SAFEGUARDS;
    }
}
