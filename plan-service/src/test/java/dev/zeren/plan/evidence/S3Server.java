package dev.zeren.plan.evidence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real S3 server, a program of its own beside the test, and the service told to keep evidence there. */
public class S3Server implements QuarkusTestResourceLifecycleManager {

    /** Under which a test finds its address. */
    static final String URL_PROPERTY = "zeren.test.s3-url";

    static final String BUCKET = "evidence";

    private static final Path PROGRAM = Path.of("target", "s3", "s3-server.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Process server;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx160m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            PROGRAM.toString(),
                            "--com.adobe.testing.s3mock.httpPort=" + port,
                            "--server.port=" + freePort(),
                            "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "s3", "s3-server.log").toFile())
                    .start();
            // It shall not outlive a test run that is killed.
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
            String url = "http://127.0.0.1:" + port;
            awaitAnswer(url);
            System.setProperty(URL_PROPERTY, url);
            return Map.of(
                    "zeren.evidence.store", "s3",
                    "zeren.evidence.s3.endpoint", url,
                    "zeren.evidence.s3.bucket", BUCKET,
                    "zeren.evidence.s3.access-key", "test",
                    "zeren.evidence.s3.secret-key", "test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private void awaitAnswer(String url) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + "/" + BUCKET))
                .timeout(Duration.ofSeconds(20))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the S3 server did not start; see target/s3/s3-server.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.destroy();
            try {
                if (!server.waitFor(10, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
