package dev.zeren.assessment.term;

import java.math.BigDecimal;

/**
 * A veto (一票否决): what happened forces what becomes of the assessee.
 *
 * @param key its identity within the scheme
 * @param grade the grade that is forced, or null
 * @param score the score that is forced, or null; one of the two is given
 * @param barredYears for how many years after it the assessee may not apply; 0 for none
 */
public record Veto(String key, String label, String name, String grade, BigDecimal score, int barredYears) {}
