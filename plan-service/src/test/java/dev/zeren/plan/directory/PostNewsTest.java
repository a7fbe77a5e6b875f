package dev.zeren.plan.directory;

import static dev.zeren.plan.Bureaus.admin;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.json;
import static dev.zeren.plan.Bureaus.member;
import static dev.zeren.plan.Bureaus.office;
import static dev.zeren.plan.Bureaus.unit;
import static dev.zeren.plan.directory.DirectoryFiles.csv;
import static dev.zeren.plan.directory.DirectoryFiles.send;
import static dev.zeren.plan.directory.domain.SheetKind.POSTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.kit.testing.TestTokens;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever follows the feed knows who holds a post where, however that came about; and who asks is told who he is. */
@QuarkusTest
@OnPostgres
class PostNewsTest {

    @Test
    void theFeedTellsOfPostsThatAreGivenImportedAndGoOnInASuccessor() {
        String bureau = "news-a";
        String first = unit(bureau, "一小", "school");
        String second = unit(bureau, "二小", "school");
        String person = member(bureau, "方一", "news-a-fang", first);
        assertEquals(List.of(first), units(bureau, person));
        send(bureau, POSTS, csv(POSTS, "T1," + person + "," + second + ",兼职督导,,"), false)
                .statusCode(201);
        assertEquals(List.of(first, second), units(bureau, person));
        String merged = json(
                        admin(bureau),
                        Map.of(
                                "kind",
                                "merge",
                                "on",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                                "units",
                                List.of(first, second),
                                "into",
                                List.of(Map.of("add", Map.of("name", "中心小学", "kind", "school")))))
                .post("/api/v1/directory/unit-changes")
                .then()
                .statusCode(201)
                .extract()
                .path("after[0].unitId");
        // What was before the day is kept as a post of its own.
        assertEquals(2, units(bureau, person).stream().filter(merged::equals).count());
    }

    @Test
    void theFeedTellsOfPostsThatMoveWithAMergedEntry() {
        String bureau = "news-b";
        String office = unit(bureau, "教学科", "office");
        String one = member(bureau, "林原", "news-b-lin", office);
        // Without an account: two accounts are two people.
        String same = json(admin(bureau), Map.of("name", "林元"))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(admin(bureau), Map.of("unitId", office, "title", "科员"))
                .post("/api/v1/people/" + same + "/posts")
                .then()
                .statusCode(201);
        json(admin(bureau), Map.of("kind", "person", "mergedId", same, "survivorId", one))
                .post("/api/v1/directory/merges")
                .then()
                .statusCode(201);
        assertEquals(2, units(bureau, one).size());
        assertEquals(List.of(), units(bureau, same));
    }

    @Test
    void whoAsksIsToldWhoHeIs() {
        String bureau = "news-c";
        String office = unit(bureau, "教学科", "office");
        String person = member(bureau, "方一", "news-c-fang", office);
        office(bureau, "news-c-fang")
                .get("/api/v1/directory/me")
                .then()
                .statusCode(200)
                .body("entries", contains(person))
                .body("units", contains(office))
                .body("heads", empty());
        office(bureau, "news-c-stranger").get("/api/v1/directory/me").then().body("entries", empty());
        office("news-d", "news-c-fang").get("/api/v1/directory/me").then().body("entries", empty());
    }

    /** Where a person holds or held posts, by the last state that the feed has told of each. */
    private static List<String> units(String bureau, String person) {
        List<List<Map<String, String>>> told = as(TestTokens.client("portal", bureau, "feeds:read"))
                .get("/api/v1/feeds/plan?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.type == 'dev.zeren.plan.posts.changed' }.data.posts");
        Map<String, Map<String, String>> posts = new LinkedHashMap<>();
        told.forEach(event -> event.forEach(post -> posts.put(post.get("id"), post)));
        List<String> units = new ArrayList<>();
        posts.values().stream()
                .filter(post -> person.equals(post.get("personId")))
                .forEach(post -> units.add(post.get("unitId")));
        return units;
    }
}
