package dev.zeren.assessment.result.domain;

import static dev.zeren.assessment.result.domain.Schemes.id;
import static dev.zeren.assessment.result.domain.Schemes.n;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.zeren.assessment.term.PastPlace;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Reward;
import dev.zeren.assessment.term.ResultRules.Sign;
import dev.zeren.assessment.term.ResultRules.Streak;
import dev.zeren.assessment.term.ResultRules.Ties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Places, grades, rewards, penalties and cards. */
class StandingsTest {

    private static final List<Grade> GRADES =
            List.of(new Grade("优秀", n("90"), n("0.3")), new Grade("良好", n("80"), null), new Grade("合格", null, null));

    private static Outcome outcome(String name, String score) {
        return outcome(name, score, null, null);
    }

    private static Outcome outcome(String name, String score, String forced, String best) {
        return new Outcome(id(name), "小学", n(score), List.of(), forced, best, 0, List.of());
    }

    private static Map<UUID, Standing> standings(ResultRules rules, Outcome... outcomes) {
        return new Standings(rules, 2026).of(List.of(outcomes));
    }

    @Test
    void equalsShareAPlaceAndTheNextOnesAreSkippedOrNot() {
        Outcome[] four = {outcome("a", "90"), outcome("b", "95"), outcome("c", "90.0"), outcome("d", "80")};
        assertEquals("2 1 2 4", places(Rules.with(rules -> rules.ties = Ties.SHARED), four));
        assertEquals("2 1 2 3", places(Rules.with(rules -> rules.ties = Ties.DENSE), four));
    }

    private static String places(ResultRules rules, Outcome... outcomes) {
        Map<UUID, Standing> found = standings(rules, outcomes);
        return String.join(
                " ",
                List.of(outcomes).stream()
                        .map(one -> String.valueOf(found.get(one.assessee()).place()))
                        .toList());
    }

    @Test
    void tieKeysDecideBetweenEquals() {
        Outcome less = new Outcome(id("a"), "小学", n("90"), List.of(Fraction.of(3)), null, null, 0, List.of());
        Outcome more = new Outcome(id("b"), "小学", n("90"), List.of(Fraction.of(4)), null, null, 0, List.of());
        assertEquals("2 1", places(Rules.with(rules -> rules.tieKeys = List.of("x")), less, more));
    }

    @Test
    void classesAreRankedByThemselvesAndTogether() {
        Outcome school = outcome("a", "80");
        Outcome office = new Outcome(id("b"), "科室", n("90"), List.of(), null, null, 0, List.of());
        Standing found = standings(ResultRules.USUAL, school, office).get(id("a"));
        assertEquals(1, found.place());
        assertEquals(1, found.of());
        assertEquals(2, found.overall());
        assertEquals(2, found.overallOf());
    }

    private static String grades(Outcome... outcomes) {
        Map<UUID, Standing> found = standings(Rules.with(rules -> rules.grades = GRADES), outcomes);
        return String.join(
                " ",
                List.of(outcomes).stream()
                        .map(one -> found.get(one.assessee()).grade())
                        .toList());
    }

    @Test
    void aGradeWantsItsThresholdAndItsQuota() {
        assertEquals(
                "优秀 良好 良好 合格",
                grades(outcome("a", "99"), outcome("b", "98"), outcome("c", "80"), outcome("d", "79.99")));
    }

    @Test
    void equalsForWhomThereIsNoRoomTogetherAllHaveTheNextGrade() {
        assertEquals(
                "良好 良好 合格 合格", grades(outcome("a", "99"), outcome("b", "99"), outcome("c", "70"), outcome("d", "70")));
    }

    @Test
    void whoIsCappedOrVetoedTakesNoRoomOfTheBetterGrade() {
        assertEquals(
                "良好 不合格 优秀 合格",
                grades(
                        outcome("a", "99", null, "良好"),
                        outcome("b", "98", "不合格", null),
                        outcome("c", "97"),
                        outcome("d", "70")));
    }

    @Test
    void theLastIsPenalisedOnlyBelowTheFloorAndNeverWhoIsFirstToo() {
        ResultRules rules = Rules.with(changed -> changed.penalty = new Penalty(1, n("80"), "处罚"));
        assertEquals(
                "处罚",
                standings(rules, outcome("a", "90"), outcome("b", "79.99"))
                        .get(id("b"))
                        .penalty());
        assertNull(standings(rules, outcome("a", "90"), outcome("b", "80"))
                .get(id("b"))
                .penalty());
        assertNull(standings(rules, outcome("b", "70")).get(id("b")).penalty());
        assertNull(standings(rules, outcome("a", "70"), outcome("b", "70"))
                .get(id("b"))
                .penalty());
    }

    /** The rules of seeds/site-inspection-rules.txt. */
    @Test
    void theFirstOfAClassIsRewardedAndTheLastBelow80FinedByClass() {
        ResultRules rules = Rules.with(changed -> {
            changed.rewards = List.of(
                    new Reward("办公区域", 1, "奖励30元，红旗"), new Reward("胶印车间", 1, "奖励50元，红旗"), new Reward(null, 1, "优秀部门"));
            changed.penalty = new Penalty(1, n("80"), "按类别处罚");
        });
        Outcome[] month = {
            area("市场部", "办公区域", "92.25"),
            area("企划部", "办公区域", "79.75"),
            area("一车间", "胶印车间", "88"),
            area("二车间", "胶印车间", "80")
        };
        Map<UUID, Standing> found = standings(rules, month);
        assertEquals(List.of("奖励30元，红旗", "优秀部门"), found.get(id("市场部")).rewards());
        assertEquals(List.of("奖励50元，红旗", "优秀部门"), found.get(id("一车间")).rewards());
        assertEquals("按类别处罚", found.get(id("企划部")).penalty());
        assertNull(found.get(id("二车间")).penalty());
    }

    private static Outcome area(String name, String itsClass, String score) {
        return new Outcome(id(name), itsClass, n(score), List.of(), null, null, 0, List.of());
    }

    /** The rules of seeds/county-quality-year.txt. */
    @Test
    void twoYearsDownOrLastAreAYellowCardAndThreeARedOne() {
        assertEquals(
                "黄牌",
                card(new PastPlace(2025, 3, false), new PastPlace(2024, 2, false), new PastPlace(2023, 4, false)));
        assertEquals("黄牌", card(new PastPlace(2025, 4, true)));
        assertEquals(
                "红牌",
                card(new PastPlace(2025, 3, false), new PastPlace(2024, 2, false), new PastPlace(2023, 1, false)));
        assertEquals("红牌", card(new PastPlace(2025, 4, true), new PastPlace(2024, 4, true)));
        assertNull(card(new PastPlace(2025, 1, false), new PastPlace(2024, 4, true)));
        assertNull(card(new PastPlace(2024, 4, true)), "a year of which nothing is known ends the streak");
        assertNull(card());
    }

    // Fourth of four in 2026.
    private static String card(PastPlace... past) {
        ResultRules rules = Rules.with(changed -> changed.streaks =
                List.of(new Streak(2, Sign.LAST_OR_DOWN, "黄牌"), new Streak(3, Sign.LAST_OR_DOWN, "红牌")));
        Outcome last = new Outcome(id("d"), "小学", n("60"), List.of(), null, null, 0, List.of(past));
        return standings(rules, outcome("a", "90"), outcome("b", "80"), outcome("c", "70"), last)
                .get(id("d"))
                .card();
    }

    @Test
    void aVetoBarsForTheYearsAfterThisOne() {
        Outcome vetoed = new Outcome(id("a"), "小学", n("60"), List.of(), "不合格", null, 2, List.of());
        assertEquals(2028, standings(ResultRules.USUAL, vetoed).get(id("a")).barredUntil());
    }
}
