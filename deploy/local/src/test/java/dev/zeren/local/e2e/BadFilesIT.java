package dev.zeren.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.local.Part;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that is no plan gets a clear problem, leaves nothing behind and costs little. */
@WithSuite
class BadFilesIT {

    /** 256 MB of heap and what a JVM needs beside it. */
    private static final long MEMORY_KIB = 600L << 10;

    private RunningSuite running;
    private Api planner;
    private long plansBefore;

    @BeforeEach
    void countThePlans(RunningSuite suite) {
        running = suite;
        planner = suite.as("linhe-planner");
        plansBefore = Plans.count(planner);
    }

    @AfterEach
    void nothingWasSavedAndMemoryIsBounded() throws Exception {
        assertEquals(plansBefore, Plans.count(planner));
        assertTrue(running.suite().service(Part.PLAN).isAlive());
        long memory = residentKib(running.suite().service(Part.PLAN).pid());
        assertTrue(memory < MEMORY_KIB, memory + " KiB");
    }

    @Test
    void anEmptyFile() {
        refused(upload("plan.docx", Plans.DOCX, new byte[0]), Set.of(422));
    }

    @Test
    void aPictureCalledDocx() {
        refused(upload("plan.docx", Plans.DOCX, Documents.png()), Set.of(415, 422));
    }

    @Test
    void aZipBomb() {
        byte[] bomb = Documents.bomb(2048);
        long begun = System.nanoTime();

        Answer answer = upload("plan.docx", Plans.DOCX, bomb);

        refused(answer, Set.of(413, 422));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.toMillis() < 3000, took.toString());
    }

    @Test
    void anExternalEntityIsNeitherReadNorFetched() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            byte[] file = Documents.withExternalEntity("http://127.0.0.1:" + listener.getLocalPort() + "/");

            Answer answer = upload("plan.docx", Plans.DOCX, file);

            refused(answer, Set.of(422));
            assertFalse(answer.text().contains("root:"));
            listener.setSoTimeout(300);
            boolean connected = true;
            try {
                listener.accept().close();
            } catch (SocketTimeoutException e) {
                connected = false;
            }
            assertFalse(connected);
        }
    }

    @Test
    void thirtyMegabytes() {
        refused(upload("plan.txt", Plans.TEXT, "计划".repeat(5 << 20).getBytes(StandardCharsets.UTF_8)), Set.of(413));
    }

    @Test
    void aDryRunReadsButSavesNothing() {
        byte[] file = Documents.word(Plans.text("试读计划2026年", 3, "甲某", "试读科"));

        Answer answer = planner.upload(Plans.IMPORTS + "?dryRun=true", "plan.docx", Plans.DOCX, file)
                .expect(200);

        assertEquals(3, answer.json().path("counts").path("tasks").asInt());
    }

    private Answer upload(String name, String type, byte[] content) {
        return planner.upload(Plans.IMPORTS, name, type, content);
    }

    private static void refused(Answer answer, Set<Integer> statuses) {
        assertTrue(statuses.contains(answer.status()), answer.status() + " " + answer.text());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.text());
        assertFalse(answer.text().contains("Exception"), answer.text());
        assertTrue(answer.json().path("detail").asText().length()
                        + answer.json().path("title").asText().length()
                > 4);
    }

    private static long residentKib(long pid) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
