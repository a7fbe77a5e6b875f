package dev.zeren.plan.plan.domain.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.plan.domain.draft.CorrectReading.Act;
import dev.zeren.plan.plan.domain.draft.CorrectReading.Listed;
import dev.zeren.plan.term.ReadingJson.DueDate;
import dev.zeren.plan.term.ReadingJson.Place;
import dev.zeren.plan.term.ReadingJson.Quantity;
import dev.zeren.plan.term.ReadingJson.Quota;
import dev.zeren.plan.term.ReadingJson.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectReadingTest {

    private final Draft draft = Samples.draft(2);
    private final UUID task = draft.tasks().get(0).id();

    @Test
    void anAcceptedTargetIsConfirmedAndOtherwiseAsItWasRead() {
        List<Target> after = targets(Act.ACCEPT, 1, null);
        assertEquals("10人次", after.get(1).printed());
        assertEquals(true, after.get(1).confirmed());
        assertEquals(BigDecimal.ONE, after.get(1).confidence());
        assertNull(after.get(0).confirmed());
        Draft accepted = change(Act.ACCEPT, 1, null).of(draft);
        Rejection again =
                assertThrows(Rejection.class, () -> change(Act.ACCEPT, 1, null).of(accepted));
        assertEquals("nothing-to-change", again.faults().get(0).code());
    }

    @Test
    void aChangedTargetStandsWhereItStoodAndIsWhatThePersonSays() {
        Target after =
                targets(Act.CHANGE, 1, Samples.given("at-least", "12.50")).get(1);
        assertEquals(new BigDecimal("12.50"), after.quantity().value());
        assertEquals("at-least", after.quantity().comparator());
        assertEquals("所", after.quantity().baseUnit());
        assertEquals(BigDecimal.ONE, after.quantity().scale());
        assertEquals("quantity", after.kind());
        assertEquals(new Place(3, 9), after.at());
        assertEquals("10人次", after.printed());
        assertEquals(1, after.group());
        assertEquals(true, after.confirmed());
    }

    @Test
    void aDismissedTargetIsGoneAndOneMoreIsAtTheEndInAGroupOfItsOwn() {
        assertEquals(
                List.of("10人次"),
                targets(Act.DISMISS, 0, null).stream().map(Target::printed).toList());
        List<Target> more = targets(Act.ADD, null, Samples.given("equal", "3"));
        assertEquals(3, more.size());
        assertEquals(2, more.get(2).group());
        assertNull(more.get(2).at());
    }

    @Test
    void anAddedTargetMayPointAtAPlaceOfItsTaskAndAtWordsThatAreThere() {
        assertEquals(new Place(110, 114), added(new Place(110, 114), "1所学校").at());
        refuse(DraftFault.PLACE_OUTSIDE_TASK, placed(new Place(110, 999), null));
        refuse(DraftFault.PLACE_OUTSIDE_TASK, placed(new Place(20, 30), null));
        refuse(DraftFault.PLACE_OUTSIDE_TASK, placed(new Place(120, 120), null));
        refuse(DraftFault.WORDS_NOT_IN_TASK, placed(null, "九所学校"));
    }

    @Test
    void numbersAreExactAndInRange() {
        refuse(DraftFault.NUMBER_OUT_OF_RANGE, Samples.given("equal", "1e2147483647"));
        refuse(DraftFault.NUMBER_OUT_OF_RANGE, Samples.given("equal", "1e-2147483646"));
        refuse(DraftFault.NUMBER_OUT_OF_RANGE, Samples.given("equal", "1000000000000000"));
        refuse(DraftFault.NUMBER_OUT_OF_RANGE, Samples.given("equal", "0.0000001"));
        assertEquals("1000", value("1e3").toString());
        assertEquals("0.1", value("0.1").toString());
        assertEquals("999999999999999.999999", value("999999999999999.999999").toString());
        assertEquals("0", value("0e2147483647").toString());
    }

    @Test
    void aQuantityHasAKnownComparatorAndOneAmount() {
        refuse(DraftFault.UNKNOWN_COMPARATOR, Samples.given("about", "3"));
        refuse(DraftFault.UNKNOWN_COMPARATOR, Samples.given(null, "3"));
        refuse(DraftFault.ONE_AMOUNT, quantity(null, null, null, null));
        refuse(DraftFault.ONE_AMOUNT, quantity("3", "1", "2", null));
        refuse(DraftFault.ONE_AMOUNT, quantity(null, "1", null, null));
        refuse(DraftFault.RANGE_REVERSED, quantity(null, "2", "1", null));
        refuse(DraftFault.TEXT_TOO_LONG, quantity(null, null, null, "大".repeat(301)));
        refuse(DraftFault.NO_TEXT, quantity(null, null, null, "a\u0000"));
        assertEquals(
                "qualitative",
                targets(Act.ADD, null, quantity(null, null, null, "大幅增加"))
                        .get(2)
                        .kind());
    }

    @Test
    void whatIsNotThereIsNotCorrectedAndTheValueFitsTheList() {
        refuse(DraftFault.UNKNOWN_READING, change(Act.ACCEPT, 2, null));
        refuse(DraftFault.UNKNOWN_READING, change(Act.ACCEPT, null, null));
        refuse(DraftFault.VALUE_NOT_FOR_ACT, change(Act.CHANGE, 0, null));
        refuse(DraftFault.VALUE_NOT_FOR_ACT, change(Act.ACCEPT, 0, Samples.given("equal", "3")));
        refuse(
                DraftFault.VALUE_NOT_FOR_ACT,
                new CorrectReading(task, Act.ADD, Listed.QUOTAS, null, Samples.given("equal", "3"), null, null));
    }

    @Test
    void aDueDateIsWhatItsDaysSay() {
        LocalDate may = LocalDate.of(2033, 5, 1);
        LocalDate june = LocalDate.of(2033, 6, 1);
        assertEquals("by", due(null, june).kind());
        assertEquals("from", due(may, null).kind());
        assertEquals("during", due(may, june).kind());
        refuse(DraftFault.DATES_REVERSED, dated(june, may));
        refuse(DraftFault.DATES_MISSING, dated(null, null));
    }

    @Test
    void aQuotaHasAPeriodOfAKnownUnit() {
        Quota quota = new CorrectReading(task, Act.ADD, Listed.QUOTAS, null, null, null, quota(1, "term"))
                .of(draft)
                .tasks()
                .get(0)
                .reading()
                .quotas()
                .get(0);
        assertEquals("每学期", quota.period());
        assertEquals(true, quota.confirmed());
        for (Quota wrong : List.of(quota(0, "term"), quota(1, "moon"), quota(1001, "day"))) {
            refuse(
                    DraftFault.UNKNOWN_PERIOD,
                    new CorrectReading(task, Act.ADD, Listed.QUOTAS, null, null, null, wrong));
        }
    }

    private List<Target> targets(Act act, Integer index, Target given) {
        return change(act, index, given).of(draft).tasks().get(0).reading().targets();
    }

    private CorrectReading change(Act act, Integer index, Target given) {
        return new CorrectReading(task, act, Listed.TARGETS, index, given, null, null);
    }

    private Target added(Place at, String printed) {
        return targets(Act.ADD, null, placed(at, printed)).get(2);
    }

    private BigDecimal value(String number) {
        return targets(Act.ADD, null, Samples.given("equal", number))
                .get(2)
                .quantity()
                .value();
    }

    private DueDate due(LocalDate from, LocalDate to) {
        return dated(from, to).of(draft).tasks().get(0).reading().dueDates().get(0);
    }

    private CorrectReading dated(LocalDate from, LocalDate to) {
        DueDate given = new DueDate(null, null, null, from, to, null, null, null, null, null, null, null);
        return new CorrectReading(task, Act.ADD, Listed.DUE_DATES, null, null, given, null);
    }

    private static Quota quota(int every, String unit) {
        return new Quota(null, null, null, "每学期", every, unit, null, null, null, null);
    }

    private static Target placed(Place at, String printed) {
        Quantity quantity = Samples.given("equal", "1").quantity();
        return new Target(at, printed, null, quantity, null, null, null, null, null, null, null);
    }

    private static Target quantity(String value, String low, String high, String words) {
        Quantity quantity = new Quantity(
                "equal", number(value), number(low), number(high), null, null, null, words, null, null, null);
        return new Target(null, null, null, quantity, null, null, null, null, null, null, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private void refuse(DraftFault fault, Target given) {
        refuse(fault, change(Act.ADD, null, given));
    }

    private void refuse(DraftFault fault, CorrectReading change) {
        Rejection refused = assertThrows(Rejection.class, () -> change.of(draft));
        assertEquals(fault.code(), refused.faults().get(0).code());
    }
}
