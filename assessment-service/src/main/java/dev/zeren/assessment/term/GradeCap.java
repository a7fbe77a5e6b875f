package dev.zeren.assessment.term;

/**
 * An event above which no grade is given (发生…不得评为优秀).
 *
 * @param key its identity within the scheme
 * @param grade the best grade that can still be had
 */
public record GradeCap(String key, String label, String name, String grade) {}
