package dev.zeren.plan.intake.domain;

/**
 * The printed number at the head of a line.
 *
 * @param kind its form
 * @param printed with its marks, e.g. {@code 11．}
 * @param number what it says
 * @param textStart where in the line the text after it starts, blanks and separators skipped
 */
record Label(Kind kind, String printed, int number, int textStart) {

    /** The forms of labels, outermost first (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）). */
    enum Kind {
        /** The title of a second document in the file; it has no number. */
        DOCUMENT,
        /** A heading without a number above all that is numbered: 重点任务 above 一、. */
        CHAPTER,
        /** 第一部分, 第一阶段, 第一章. */
        PART,
        /** 一、. */
        IDEOGRAPH,
        /** （一）. */
        IDEOGRAPH_IN_BRACKETS,
        /** 第一条, 第1条. */
        ARTICLE,
        /** 任务一：, 【任务1】, 行动一：. */
        TASK_WORD,
        /** A heading without a number: 三月 above the tasks of that month. */
        NAMED,
        /** A heading without a number that the file itself calls one, the innermost of these. */
        TITLED,
        /** 1., 1．, 1、. */
        NUMBER,
        /** 1.1. */
        DECIMAL,
        /** 1.1.1, and what is below it. */
        DECIMAL_BELOW,
        /** （1）, 1). */
        NUMBER_IN_BRACKETS,
        /** ①. */
        CIRCLED,
        /** 一是. */
        ORDINAL;

        boolean isOutside(Kind other) {
            return ordinal() < other.ordinal();
        }

        /** Whether it only ever numbers the measures of a task. */
        boolean ofMeasure() {
            return this == CIRCLED || this == ORDINAL;
        }
    }
}
