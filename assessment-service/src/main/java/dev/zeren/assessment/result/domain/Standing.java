package dev.zeren.assessment.result.domain;

import java.util.List;
import java.util.UUID;

/**
 * Where an assessee stands among the others, and what follows from it.
 *
 * @param place in its class, from 1
 * @param of how many are in the class
 * @param overall place among all of the round
 * @param grade null for none
 * @param rewards in the words of the scheme
 * @param penalty in the words of the scheme, or null
 * @param card what follows from several years, or null
 * @param barredUntil last year for which it may not apply, or null
 */
public record Standing(
        UUID assessee,
        int place,
        int of,
        int overall,
        int overallOf,
        String grade,
        List<String> rewards,
        String penalty,
        String card,
        Integer barredUntil) {}
