package dev.zeren.plan.evidence;

import static dev.zeren.plan.Bureaus.column;
import static dev.zeren.plan.Bureaus.planner;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.evidence.domain.FileKey;
import dev.zeren.plan.evidence.persistence.FileStore;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is in the store if and only if its row is there, wherever the service dies. The same for every store. */
abstract class StoreCrashes {

    private static final String PATH = "/api/v1/evidence";
    private static final byte[] CONTENT = "2026年3月，第一小学食堂改造完成验收。\n".repeat(2000).getBytes(StandardCharsets.UTF_8);

    // A bureau for each test: what others left is not looked at.
    private final String bureau = "crash-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    FileStore store;

    private FileStore real;

    @BeforeEach
    void theRealStore() {
        real = ClientProxy.unwrap(store);
    }

    /** The keys of all that lies in the store for a bureau, unfinished files among them. */
    abstract Set<String> files(String bureau) throws IOException;

    @Test
    void aFileComesBackByteForByteAlsoInPartsAndGoesWithItsRow() throws Exception {
        String id = give().statusCode(201).extract().path("id");
        assertArrayEquals(
                CONTENT, planner(bureau).get(PATH + "/" + id + "/content").asByteArray());
        byte[] part = planner(bureau)
                .header("Range", "bytes=1000-1999")
                .get(PATH + "/" + id + "/content")
                .then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes 1000-1999/" + CONTENT.length))
                .extract()
                .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(CONTENT, 1000, 2000), part);
        assertEquals(Set.of(new FileKey(bureau, UUID.fromString(id)).path()), files(bureau));
        remove(id).statusCode(204);
        planner(bureau).get(PATH + "/" + id).then().statusCode(404);
        awaitNothing();
    }

    @Test
    void aDeathBeforeTheFileIsWrittenLeavesNothing() throws Exception {
        dyingIn(new Faulty(real) {
            @Override
            public void write(FileKey key, Path content) {
                throw new Death();
            }
        });
        give().statusCode(500);
        pendingIsSeenByNobody();
        timeIsUp();
        awaitNothing();
    }

    @Test
    void aDeathBehindTheFileAndBeforeTheAnswerLeavesNothing() throws Exception {
        dyingIn(new Faulty(real) {
            @Override
            public void write(FileKey key, Path content) throws IOException {
                super.write(key, content);
                throw new Death();
            }
        });
        give().statusCode(500);
        assertEquals(1, files(bureau).size());
        pendingIsSeenByNobody();
        timeIsUp();
        awaitNothing();
    }

    @Test
    void aFileThatIsWrittenAfterItWasGivenUpLeavesNothing() throws Exception {
        dyingIn(new Faulty(real) {
            @Override
            public void write(FileKey key, Path content) throws IOException {
                // An instance that stands still here for longer than it may.
                try {
                    timeIsUp();
                    awaitRows(0);
                } catch (Exception failure) {
                    throw new AssertionError(failure);
                }
                super.write(key, content);
            }
        });
        give().statusCode(503).body("type", equalTo("/problems/service-unavailable"));
        awaitNothing();
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaidAndTheSameKeyMayBeSentAgain() throws Exception {
        dyingIn(new Faulty(real) {
            @Override
            public void write(FileKey key, Path content) throws IOException {
                throw new IOException("no route");
            }
        });
        String key = UUID.randomUUID().toString();
        give(key).statusCode(503).body("type", equalTo("/problems/service-unavailable"));
        QuarkusMock.installMockForType(real, FileStore.class);
        String id = give(key).statusCode(201).extract().path("id");
        give(key).statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(id));
        timeIsUp();
        awaitRows(1);
        assertEquals(Set.of(new FileKey(bureau, UUID.fromString(id)).path()), files(bureau));
    }

    @Test
    void aDeathAmidARemovalIsMadeGoodLater() throws Exception {
        String behindTheFile = give().statusCode(201).extract().path("id");
        String beforeTheFile = give().statusCode(201).extract().path("id");
        dyingIn(new Faulty(real) {
            @Override
            public void remove(FileKey key) throws IOException {
                if (key.id().toString().equals(behindTheFile)) {
                    super.remove(key);
                }
                throw new Death();
            }
        });
        remove(behindTheFile).statusCode(204);
        remove(beforeTheFile).statusCode(204);
        awaitRows(2, "failures > 0");
        assertEquals(1, files(bureau).size());
        planner(bureau).get(PATH + "/" + beforeTheFile).then().statusCode(404);
        planner(bureau).get(PATH + "/" + beforeTheFile + "/content").then().statusCode(404);
        QuarkusMock.installMockForType(real, FileStore.class);
        timeIsUp();
        awaitNothing();
    }

    private static void dyingIn(FileStore dying) {
        QuarkusMock.installMockForType(dying, FileStore.class);
    }

    private ValidatableResponse give() {
        return give(UUID.randomUUID().toString());
    }

    private ValidatableResponse give(String key) {
        return planner(bureau)
                .header("Idempotency-Key", key)
                .multiPart("file", "验收.txt", CONTENT, "application/octet-stream")
                .post(PATH)
                .then();
    }

    private ValidatableResponse remove(String id) {
        return planner(bureau)
                .header("If-Match", "\"1\"")
                .delete(PATH + "/" + id)
                .then();
    }

    private void pendingIsSeenByNobody() throws Exception {
        planner(bureau).get(PATH).then().statusCode(200).body("items.size()", equalTo(0));
        for (String id : column("select id from evidence where bureau_id = '" + bureau + "'")) {
            planner(bureau).get(PATH + "/" + id).then().statusCode(404);
            planner(bureau).get(PATH + "/" + id + "/content").then().statusCode(404);
        }
    }

    /** As if the minutes had passed after which what did not come is given up. */
    private void timeIsUp() throws Exception {
        column("with moved as (update timer set due_at = now() - interval '1 minute' where bureau_id = '" + bureau
                + "' returning 1) select count(*) from moved");
    }

    private void awaitNothing() throws Exception {
        awaitRows(0);
        assertEquals(Set.of(), files(bureau));
        assertEquals(List.of("0"), column("select bytes from evidence_space where bureau_id = '" + bureau + "'"));
    }

    private void awaitRows(int rows) throws Exception {
        await(rows, "select count(*) from evidence where bureau_id = '" + bureau + "'");
        await(0, "select count(*) from timer where bureau_id = '" + bureau + "'");
    }

    private void awaitRows(int rows, String condition) throws Exception {
        await(rows, "select count(*) from timer where bureau_id = '" + bureau + "' and " + condition);
    }

    private static void await(int count, String query) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!column(query).equals(List.of(String.valueOf(count)))
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertEquals(List.of(String.valueOf(count)), column(query));
    }

    /** The service dies: nothing behind this is done. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A store that does what the real one does, but for what a test takes from it. */
    static class Faulty implements FileStore {

        private final FileStore real;

        Faulty(FileStore real) {
            this.real = real;
        }

        @Override
        public void write(FileKey key, Path content) throws IOException {
            real.write(key, content);
        }

        @Override
        public InputStream read(FileKey key, long from, long length) throws IOException {
            return real.read(key, from, length);
        }

        @Override
        public void remove(FileKey key) throws IOException {
            real.remove(key);
        }

        @Override
        public void check() throws IOException {
            real.check();
        }
    }
}
