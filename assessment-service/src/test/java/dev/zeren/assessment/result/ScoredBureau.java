package dev.zeren.assessment.result;

import static dev.zeren.assessment.Bureaus.json;
import static dev.zeren.assessment.Bureaus.planner;

import dev.zeren.assessment.result.application.ScoredRound;
import dev.zeren.assessment.result.domain.Schemes;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.kit.job.JobState;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A round of kindergartens, each scored by one evaluator. */
class ScoredBureau {

    private final String bureau;
    private final UUID round = UUID.randomUUID();
    private final Map<String, ScoredAssessee> assessees = new LinkedHashMap<>();
    private Instant changedAt = Instant.EPOCH;
    private boolean openVeto;
    private String lastJob;

    ScoredBureau(String bureau) {
        this.bureau = bureau;
        tell();
    }

    ScoredBureau score(String name, String points) {
        ScoredAssessee scored =
                Schemes.assessee(name + round, Schemes.sheet("sheet " + name + round, null, null, "a", points));
        assessees.put(
                name,
                new ScoredAssessee(
                        scored.id(), name, scored.assesseeClass(), scored.sheets(), null, List.of(), List.of()));
        tell();
        return this;
    }

    void leave(String name) {
        assessees.remove(name);
        tell();
    }

    void changed(Instant at) {
        changedAt = at;
        tell();
    }

    void openVeto(boolean open) {
        openVeto = open;
        tell();
    }

    UUID id() {
        return round;
    }

    UUID id(String name) {
        return assessees.get(name).id();
    }

    String bureau() {
        return bureau;
    }

    String path(String below) {
        return "/api/v1/rounds/" + round + below;
    }

    private void tell() {
        var scheme = Schemes.scheme(ResultRules.USUAL, Schemes.point("a", "100", Schemes.JUDGED));
        var classes = List.of("kindergarten");
        KnownRounds.put(
                bureau,
                new KnownRounds.Known(
                        new ScoredRound(round, "考核", 2026, scheme, classes, assessees.size(), changedAt, openVeto),
                        () -> List.of(List.copyOf(assessees.values()))));
    }

    /** Computes the round whole, to its end. */
    static ValidatableResponse computed(ScoredBureau round) {
        round.lastJob = json(planner(round.bureau), Map.of())
                .post(round.path("/computations"))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return ended(round);
    }

    /** Computes some again, to the end. */
    static ValidatableResponse computed(ScoredBureau round, String name) {
        round.lastJob = json(planner(round.bureau), Map.of("assesseeIds", List.of(round.id(name))))
                .post(round.path("/computations"))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return ended(round);
    }

    private static ValidatableResponse ended(ScoredBureau round) {
        return ended(round.bureau, round.lastJob);
    }

    /** Waits for a computation's end. */
    static ValidatableResponse ended(String bureau, String path) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            ValidatableResponse job = planner(bureau).get(path).then().statusCode(200);
            String state = job.extract().path("state");
            if (state.equals(JobState.DONE.toString()) || state.equals(JobState.FAILED.toString())) {
                return job;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "the job has not ended: " + job.extract().asString());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static ValidatableResponse list(RequestSpecification caller, ScoredBureau round) {
        return caller.queryParam("round", round.round)
                .get("/api/v1/results")
                .then()
                .statusCode(200);
    }
}
