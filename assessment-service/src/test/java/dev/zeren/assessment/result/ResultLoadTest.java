package dev.zeren.assessment.result;

import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.assessment.OnPostgres;
import dev.zeren.assessment.result.application.ScoredRound;
import dev.zeren.assessment.result.domain.Schemes;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.assessment.term.ScoredSheet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A province's schools, each with 60 indicators on 4 sheets. The size is a fortieth of that;
 * {@code -Dzeren.result.scale=40} makes it 20,000 schools and 4.8 million scores.
 */
@QuarkusTest
@OnPostgres
class ResultLoadTest {

    private static final int SCALE = Integer.getInteger("zeren.result.scale", 1);
    private static final int SCHOOLS = 500 * SCALE;
    private static final int BATCH = 250;
    private static final int INDICATORS = 60;
    private static final UUID ROUND = UUID.randomUUID();
    private static final String BUREAU = "result-load";

    @Test
    void aProvincesRoundIsCountedInTimeAndOneSheetLaterInLess() {
        Indicator[] indicators = IntStream.range(0, INDICATORS)
                .mapToObj(i -> Schemes.point("i" + i, "10", Schemes.JUDGED))
                .toArray(Indicator[]::new);
        var round = new ScoredRound(
                ROUND,
                "省级考核",
                2026,
                Schemes.scheme(
                        ResultRules.USUAL,
                        Schemes.branch(
                                "x", null, List.of(indicators).subList(0, 30).toArray(Indicator[]::new)),
                        Schemes.branch(
                                "y", null, List.of(indicators).subList(30, 60).toArray(Indicator[]::new))),
                List.of("kindergarten"),
                SCHOOLS,
                null,
                false);
        KnownRounds.put(
                BUREAU,
                new KnownRounds.Known(
                        round,
                        () -> () -> IntStream.range(0, SCHOOLS / BATCH)
                                .mapToObj(ResultLoadTest::batch)
                                .iterator()));
        Duration whole = timed("whole round", () -> compute(Map.of()).body("result.counted", equalTo(SCHOOLS)));
        assertTrue(whole.toSeconds() < 30, whole::toString);
        Duration one = timed(
                "one sheet",
                () -> compute(Map.of(
                                "assesseeIds", List.of(Schemes.id("school 7").toString())))
                        .body("result.counted", equalTo(1))
                        .body("result.changed", equalTo(1)));
        assertTrue(one.toSeconds() < 10, one::toString);
        for (int i = 0; i < 3; i++) {
            timed(
                    "first page",
                    () -> planner(BUREAU)
                            .queryParam("round", ROUND)
                            .get("/api/v1/results")
                            .then()
                            .body("items", hasSize(50)));
        }
    }

    private static List<ScoredAssessee> batch(int number) {
        List<ScoredAssessee> batch = new ArrayList<>();
        for (int i = number * BATCH; i < (number + 1) * BATCH; i++) {
            Random random = new Random(i);
            List<ScoredSheet> sheets = new ArrayList<>();
            for (int sheet = 0; sheet < 4; sheet++) {
                Map<String, ScoredItem> items = new HashMap<>();
                for (int k = 0; k < INDICATORS; k++) {
                    items.put(
                            "i" + k,
                            new ScoredItem(
                                    BigDecimal.valueOf(500 + random.nextInt(501), 2), null, false, null, List.of()));
                }
                sheets.add(new ScoredSheet(
                        new UUID(i, sheet),
                        new UUID(1, sheet),
                        "评分人" + sheet,
                        null,
                        null,
                        Instant.EPOCH,
                        Set.of(),
                        items));
            }
            batch.add(new ScoredAssessee(
                    Schemes.id("school " + i), "学校" + i, "kindergarten", sheets, null, List.of(), List.of()));
        }
        return batch;
    }

    private static ValidatableResponse compute(Map<String, Object> asked) {
        return ScoredBureau.ended(
                BUREAU,
                json(planner(BUREAU), asked)
                        .post("/api/v1/rounds/" + ROUND + "/computations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"));
    }

    private static Duration timed(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("results of %d schools, %s: %d ms%n", SCHOOLS, what, took.toMillis());
        return took;
    }
}
