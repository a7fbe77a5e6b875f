package dev.zeren.kit.http;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in so much heavy work at a time, in the order in which it came. Stands before anything that takes a connection:
 * who waits here holds nothing that a reader needs.
 */
public final class Gate {

    private final Semaphore places;
    private final Duration patience;

    /**
     * A gate.
     *
     * @param atOnce at least 1
     * @param patience how long somebody waits for a place
     */
    public Gate(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Does the work when there is a place.
     *
     * @throws Rejection {@code service-unavailable} when none becomes free in time
     */
    public <T> T pass(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
