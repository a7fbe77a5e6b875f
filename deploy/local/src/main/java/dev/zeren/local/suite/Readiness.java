package dev.zeren.local.suite;

import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Part;
import dev.zeren.local.process.ChildProcess;
import dev.zeren.local.process.LogTail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Waits until a process answers 200. */
final class Readiness {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    private Readiness() {}

    /** @throws LaunchFailure when the process ends or the time is over, with the end of its log */
    static void await(Part part, ChildProcess process, URI address, Duration patience, Path log) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new LaunchFailure(part.label() + " 启动失败，退出码 failed to start, exit status " + process.exitStatus()
                        + "; " + LogTail.of(log));
            }
            if (answers(address)) {
                return;
            }
            sleep();
        }
        throw new LaunchFailure(part.label() + " 在 " + patience.toSeconds() + " 秒内没有就绪 was not ready in time: "
                + address + "; " + LogTail.of(log));
    }

    private static boolean answers(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("中断 interrupted", e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("中断 interrupted", e);
        }
    }
}
