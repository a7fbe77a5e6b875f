package dev.zeren.assessment.result.domain;

import static dev.zeren.assessment.result.domain.Schemes.n;
import static dev.zeren.assessment.result.domain.Schemes.point;
import static dev.zeren.assessment.result.domain.Schemes.scheme;
import static dev.zeren.assessment.result.domain.Schemes.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.zeren.assessment.term.ResultRules.Penalty;
import dev.zeren.assessment.term.ResultRules.Reward;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A month by the rules of seeds/site-inspection-rules.txt: four inspections by a panel of two, their mean, the rank; who
 * is first is rewarded, who is last and below 80 fined.
 */
class SiteInspectionRulesTest {

    private static final Scheme MONTH = scheme(
            Rules.with(rules -> {
                rules.rewards = List.of(new Reward(null, 1, "优秀部门"));
                rules.penalty = new Penalty(1, n("80"), "处罚");
            }),
            point("tidy", "60", Schemes.JUDGED),
            point("safe", "40", Schemes.JUDGED));

    /** What the panel gave in each of the four inspections: tidiness and safety, by two evaluators. */
    private static ScoredAssessee area(String name, int[]... inspections) {
        List<ScoredSheet> sheets = new ArrayList<>();
        for (int i = 0; i < inspections.length; i++) {
            int[] points = inspections[i];
            String period = "第" + (i + 1) + "次";
            sheets.add(sheet(name + i + "a", "检查小组", period, "tidy", "" + points[0], "safe", "" + points[1]));
            sheets.add(sheet(name + i + "b", "检查小组", period, "tidy", "" + points[2], "safe", "" + points[3]));
        }
        return Schemes.assessee(name, sheets.toArray(ScoredSheet[]::new));
    }

    private static Map<UUID, Standing> standings(ScoredAssessee... areas) {
        Calculation calculation = new Calculation(MONTH, "kindergarten");
        List<Outcome> outcomes = List.of(areas).stream()
                .map(area -> calculation.outcome(area, Schemes.proof(MONTH, area)))
                .toList();
        return new Standings(MONTH.rules(), 2026).of(outcomes);
    }

    @Test
    void theMonthIsTheMeanOfItsFourInspections() {
        var area = area(
                "印前部", new int[] {50, 30, 54, 32}, new int[] {60, 40, 60, 40}, new int[] {40, 30, 42, 28}, new int[] {
                    55, 35, 55, 36
                });
        // 83, 100, 70 and 90.5
        assertEquals("85.88", Schemes.total(MONTH, area));
    }

    @Test
    void theLastIsFinedWhenItIsBelow80AndNotWhenAllWereGood() {
        int[] good = {55, 35, 55, 35};
        int[] fair = {50, 30, 50, 30};
        int[] poor = {50, 29, 50, 30};
        var month = standings(area("甲", good, good, good, good), area("乙", fair, fair, fair, poor));
        assertEquals(List.of("优秀部门"), month.get(Schemes.id("甲")).rewards());
        assertEquals("处罚", month.get(Schemes.id("乙")).penalty());
        var better = standings(area("甲", good, good, good, good), area("乙", fair, fair, fair, fair));
        assertNull(better.get(Schemes.id("乙")).penalty());
    }
}
