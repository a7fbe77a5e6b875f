package dev.zeren.assessment.result.domain;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Aggregation;
import dev.zeren.assessment.term.ResultRules.Credibility;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.MissingSheets;
import dev.zeren.assessment.term.ResultRules.NotApplicable;
import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Reward;
import dev.zeren.assessment.term.ResultRules.Streak;
import dev.zeren.assessment.term.ResultRules.Ties;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The usual rules with some of them changed. */
public final class Rules {

    Aggregation aggregation = Aggregation.MEAN;
    int trimmed;
    Map<String, BigDecimal> panels = Map.of();
    MissingSheets missing = MissingSheets.BLOCK;
    NotApplicable notApplicable = NotApplicable.REDISTRIBUTE;
    int scale = 2;
    RoundingMode rounding = RoundingMode.HALF_UP;
    BigDecimal bonusCap;
    BigDecimal deductionCap;
    List<Grade> grades = List.of();
    Ties ties = Ties.SHARED;
    List<String> tieKeys = List.of();
    Credibility credibility;
    List<Reward> rewards = List.of();
    Penalty penalty;
    List<Streak> streaks = List.of();

    interface Change {
        void to(Rules rules);
    }

    static ResultRules with(Change change) {
        Rules rules = new Rules();
        change.to(rules);
        return new ResultRules(
                rules.aggregation,
                rules.trimmed,
                rules.panels,
                rules.missing,
                rules.notApplicable,
                rules.scale,
                rules.rounding,
                rules.bonusCap,
                rules.deductionCap,
                rules.grades,
                rules.ties,
                rules.tieKeys,
                rules.credibility,
                rules.rewards,
                rules.penalty,
                rules.streaks,
                5,
                5);
    }
}
