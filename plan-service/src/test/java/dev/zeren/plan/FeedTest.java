package dev.zeren.plan;

import static dev.zeren.plan.Bureaus.LINHE;
import static dev.zeren.plan.Bureaus.WANGXI;
import static dev.zeren.plan.Bureaus.as;
import static dev.zeren.plan.Bureaus.unit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.testing.PostgresResource;
import dev.zeren.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The feed: nothing is missed, nothing comes twice, nobody reads another bureau's. */
@QuarkusTest
@OnPostgres
class FeedTest {

    private static final String FEED = "/api/v1/feeds/plan";

    @Test
    void aChangeIsNewsInTheFormOfACloudEvent() {
        String from = end(system());
        String id = unit(LINHE, "新闻科", "office");
        as(system())
                .queryParam("lastEventId", from)
                .get(FEED)
                .then()
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .body("", hasSize(1))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].source", equalTo("/plan-service"))
                .body("[0].type", equalTo("dev.zeren.plan.unit.changed"))
                .body("[0].subject", equalTo(id))
                .body("[0].bureau", equalTo(LINHE))
                .body("[0].data.unit.name", equalTo("新闻科"));
    }

    @Test
    void aReaderOfABureauSeesItsOwnNewsOnly() {
        String from = end(system());
        unit(LINHE, "本局新闻科", "office");
        unit(WANGXI, "他局新闻科", "office");
        as(TestTokens.client("portal", WANGXI, "feeds:read"))
                .queryParam("lastEventId", from)
                .get(FEED)
                .then()
                .body("bureau", org.hamcrest.Matchers.everyItem(equalTo(WANGXI)))
                .body("", hasSize(1));
    }

    @Test
    void aClientThatMerelyLacksABureauReadsNothing() {
        as(TestTokens.system("misconfigured", "feeds:read")).get(FEED).then().statusCode(403);
    }

    @Test
    void aReaderThatWaitsIsWokenByNews() throws Exception {
        String from = end(system());
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> as(system())
                .queryParam("lastEventId", from)
                .queryParam("timeout", 20_000)
                .get(FEED));
        Thread.sleep(500);
        long published = System.nanoTime();
        unit(LINHE, "唤醒科", "office");
        Response woken = waiting.get(10, TimeUnit.SECONDS);
        assertEquals(1, woken.jsonPath().getList("").size());
        assertTrue(Duration.ofNanos(System.nanoTime() - published).toSeconds() < 5);
    }

    @Test
    void aReaderThatWaitsInVainGetsAnEmptyBatch() {
        as(system())
                .queryParam("lastEventId", end(system()))
                .queryParam("timeout", 300)
                .get(FEED)
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void anIdThatNoFeedGaveIsRefused() {
        as(system()).queryParam("lastEventId", "17").get(FEED).then().statusCode(400);
        as(system()).queryParam("timeout", 3_600_000).get(FEED).then().statusCode(400);
    }

    /** The trap of sequence numbers: what began first may commit last. */
    @Test
    void anEventIsHeldBackUntilNoEarlierTransactionCanStillCommit() throws Exception {
        String from = end(system());
        try (Connection slow = DriverManager.getConnection(
                        System.getProperty(PostgresResource.URL_PROPERTY),
                        PostgresResource.APP,
                        PostgresResource.PASSWORD);
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("set local app.bureau = 'linhe'");
            statement.execute(
                    "insert into feed (bureau_id, type, subject, data) values ('linhe', 'test.slow', gen_random_uuid(), '{}')");
            unit(LINHE, "后开先完科", "office");
            as(system()).queryParam("lastEventId", from).get(FEED).then().body("", hasSize(0));
            slow.commit();
        }
        List<String> types = as(system())
                .queryParam("lastEventId", from)
                .get(FEED)
                .jsonPath()
                .getList("type");
        assertEquals(List.of("test.slow", "dev.zeren.plan.unit.changed"), types);
    }

    @Test
    void readingInSmallBatchesWhileOthersWriteMissesNothingAndDoublesNothing() throws Exception {
        String from = end(system());
        int writers = 4;
        int each = 25;
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String prefix = "写者" + writer + "号";
            writing.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < each; i++) {
                    unit(LINHE, prefix + "第" + i + "科", "office");
                }
            }));
        }
        List<String> read = new ArrayList<>();
        String position = from;
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (read.size() < writers * each && System.nanoTime() < deadline) {
            List<String> ids = as(system())
                    .queryParam("lastEventId", position)
                    .queryParam("limit", 7)
                    .queryParam("timeout", 1000)
                    .get(FEED)
                    .jsonPath()
                    .getList("id");
            read.addAll(ids);
            position = ids.isEmpty() ? position : ids.get(ids.size() - 1);
        }
        CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        assertEquals(writers * each, read.size());
        assertEquals(read.size(), new HashSet<>(read).size());
    }

    private static String system() {
        return TestTokens.system("zeren-reporting", "feeds:read", "feeds:read-all");
    }

    private static String end(String token) {
        // Of the same form as an id, and before all of them.
        String position = "0-0";
        while (true) {
            List<String> ids = as(token)
                    .queryParam("lastEventId", position)
                    .queryParam("limit", 1000)
                    .get(FEED)
                    .jsonPath()
                    .getList("id");
            if (ids.isEmpty()) {
                return position;
            }
            position = ids.get(ids.size() - 1);
        }
    }
}
