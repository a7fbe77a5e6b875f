package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.PastPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What was counted of one assessee by itself; its standing among the others follows from these.
 *
 * @param score the total, rounded
 * @param ties exact points of the scheme's tie keys, in their order
 * @param forcedGrade what a veto forces, or null
 * @param bestGrade the best that events leave, or null for any
 * @param barredYears for how many years it may not apply
 */
public record Outcome(
        UUID assessee,
        String assesseeClass,
        BigDecimal score,
        List<Fraction> ties,
        String forcedGrade,
        String bestGrade,
        int barredYears,
        List<PastPlace> past) {}
