package dev.zeren.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The gate before heavy work. */
class GateTest {

    private static final Duration WORK = Duration.ofMillis(60);

    @Test
    void whoGetsNoPlaceInTimeIsRefused() throws Exception {
        Gate gate = new Gate(1, Duration.ofMillis(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> gate.pass(() -> {
            inside.countDown();
            return await(done);
        }));
        inside.await();
        Rejection refused = assertThrows(Rejection.class, () -> gate.pass(() -> "second"));
        assertEquals(CommonProblem.SERVICE_UNAVAILABLE, refused.type());
        done.countDown();
        first.join();
        assertEquals("third", gate.pass(() -> "third"));
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        Gate gate = new Gate(1, Duration.ZERO, 1);
        assertThrows(
                IllegalStateException.class,
                () -> gate.pass(() -> {
                    throw new IllegalStateException();
                }));
        assertEquals("next", gate.pass(() -> "next"));
    }

    @Test
    void aPlaceRestsAsLongAsItWorkedWhileOthersWait() throws Exception {
        Gate gate = new Gate(1, Duration.ofSeconds(10), 1);
        CountDownLatch inside = new CountDownLatch(1);
        var executor = Executors.newFixedThreadPool(2);
        try {
            long[] ended = new long[1];
            var first = CompletableFuture.runAsync(
                    () -> gate.pass(() -> {
                        inside.countDown();
                        sleep();
                        ended[0] = System.nanoTime();
                        return null;
                    }),
                    executor);
            inside.await();
            var second = CompletableFuture.supplyAsync(() -> gate.pass(System::nanoTime), executor);
            first.join();
            assertTrue(second.join() - ended[0] >= WORK.toNanos() * 9 / 10, "the second came in without a rest");
        } finally {
            executor.shutdownNow();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(WORK.toMillis());
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static Object await(CountDownLatch latch) {
        try {
            latch.await();
            return null;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
