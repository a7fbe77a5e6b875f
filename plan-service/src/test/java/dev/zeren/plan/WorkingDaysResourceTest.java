package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.leader;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bureau's working days, and by them the rules that any bureau can have of its own. */
@QuarkusTest
@OnPostgres
class WorkingDaysResourceTest {

    private static final String PATH = "/api/v1/working-days";

    @Test
    void aBureauHasDaysOfItsOwnAndAnotherDoesNotSeeThem() {
        leader(WANGXI).get(PATH).then().statusCode(200).body("days", hasSize(0)).body("usual.name", hasItem("春节"));
        String tag = planner(LINHE).get(PATH).header("ETag");
        put(LINHE, tag, "2026-11-02", "2026-11-03").statusCode(200).body("days[0].name", equalTo("校运动会"));
        put(LINHE, tag, "2026-11-04", "2026-11-05").statusCode(412);
        String second = planner(LINHE)
                .get(PATH)
                .then()
                .body("days[0].first", equalTo("2026-11-02"))
                .extract()
                .header("ETag");
        put(LINHE, second, "2026-11-09", "2026-11-09").statusCode(200).body("days", hasSize(1));
        planner(WANGXI).get(PATH).then().body("days", hasSize(0)).body("version", equalTo(0));
    }

    @Test
    void daysThatRunBackwardsOrForMonthsAreRefused() {
        put(WANGXI, "\"0\"", "2026-11-03", "2026-11-02").statusCode(422);
        put(WANGXI, "\"0\"", "2026-01-01", "2026-12-31").statusCode(422);
        planner(WANGXI).get(PATH).then().body("version", equalTo(0));
    }

    @Test
    void aLeaderReadsThemAndDoesNotSetThem() {
        json(leader(LINHE).header("If-Match", "\"0\""), Map.of("days", List.of()))
                .put(PATH)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse put(String bureau, String tag, String first, String last) {
        return json(
                        planner(bureau).header("If-Match", tag),
                        Map.of("days", List.of(Map.of("first", first, "last", last, "working", false, "name", "校运动会"))))
                .put(PATH)
                .then();
    }
}
