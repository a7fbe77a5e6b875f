package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.zeren.plan.term.Duty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bureau's own words beside the field's. */
class OwnWordsTest {

    @Test
    void theUsualWordsStayWhereABureauHasItsOwn() {
        ClauseWords words = own("政委").over(ClauseWords.defaults());

        assertEquals("教研室", words.beforeVerb("教研室牵头"));
        assertEquals("教研室", words.beforeVerb("教研室包抓"));
        assertEquals(Duty.LEAD_DEPARTMENT, words.verbs().get("包抓"));
    }

    @Test
    void noPostTakesForEverHoweverItIsBuilt() {
        RoleLabels labels = new OwnRules(Map.of(), Map.of(), Map.of(), List.of(), own("政委", "局局", "局局局", "局局局局"), null)
                .over(RoleLabels.defaults());
        String names = "政委".repeat(28) + "甲、" + "局".repeat(58) + "甲、王五（" + "政委".repeat(20) + "甲）";

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> new PlanReader(labels).read(Samples.text("1.加强管理。（分管领导：" + names + "）")));
    }

    @Test
    void aWordOfInvisibleCharactersAloneIsNone() {
        OwnWords words = new OwnWords(
                Map.of("\u200B\u200B", Duty.LEAD_DEPARTMENT),
                List.of("\u200B\u200B"),
                List.of("\u200B"),
                List.of("\u200B"));

        assertEquals(ClauseWords.defaults(), words.over(ClauseWords.defaults()));
    }

    private static OwnWords own(String... titles) {
        return new OwnWords(Map.of("包抓", Duty.LEAD_DEPARTMENT), List.of(titles), List.of(), List.of());
    }
}
