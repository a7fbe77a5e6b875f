package dev.zeren.plan.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.SectionPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {

    @Test
    void whatIsLearnedAndForgottenLeavesTheRulesAsTheyWere() {
        for (Lesson.OfReading lesson : List.of(
                new Lesson.Noise("转自某站"),
                new Lesson.Label("挂帅领导", Duty.LEAD_LEADER, null),
                new Lesson.Part("总的考虑", SectionPart.GOALS, null))) {
            Learning learning = Learning.of(OwnRules.NONE, lesson).orElseThrow();
            assertEquals(lesson, learning.lesson());
            assertEquals(Optional.empty(), Learning.of(learning.rules(), lesson), "known by now");
            assertEquals(OwnRules.NONE, Learning.without(learning.rules(), lesson));
            assertEquals(OwnRules.NONE, Learning.without(OwnRules.NONE, lesson));
        }
    }

    @Test
    void aLineThatIsKnownHoweverSpacedIsNothingNew() {
        OwnRules rules = OwnRules.NONE.withNoise(List.of("转自 某站"));
        assertEquals(Optional.empty(), Learning.of(rules, new Lesson.Noise("转自某站")));
    }

    @Test
    void aLabelThatEveryBureauKnowsIsNothingNew() {
        assertEquals(
                Optional.empty(), Learning.of(OwnRules.NONE, new Lesson.Label("责任科室", Duty.RESPONSIBLE_OFFICE, null)));
        assertTrue(Learning.of(OwnRules.NONE, new Lesson.Label("责任科室", Duty.LEAD_DEPARTMENT, null))
                .isPresent());
    }

    @Test
    void rulesThatAreFullOrALineThatIsTooLongTeachNothing() {
        OwnRules full = OwnRules.NONE.withNoise(
                IntStream.range(0, OwnRules.MOST_LINES).mapToObj(i -> "行" + i).toList());
        assertEquals(Optional.empty(), Learning.of(full, new Lesson.Noise("又一行")));
        assertEquals(
                Optional.empty(), Learning.of(OwnRules.NONE, new Lesson.Noise("长".repeat(OwnRules.LONGEST_LINE + 1))));
        assertEquals(
                Optional.empty(), Learning.of(OwnRules.NONE, new Lesson.Part("长".repeat(41), SectionPart.GOALS, null)));
    }
}
