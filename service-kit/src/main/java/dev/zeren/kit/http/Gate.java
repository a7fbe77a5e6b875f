package dev.zeren.kit.http;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in so much heavy work at a time, in the order in which it came. Stands before anything that takes a connection:
 * who waits here holds nothing that a reader needs. While others wait, a place rests between two pieces of work: a queue
 * of them leaves the processor to readers for a part of the time.
 */
public final class Gate {

    private final Semaphore places;
    private final Duration patience;
    private final double rest;

    /** A gate whose places do not rest. */
    public Gate(int atOnce, Duration patience) {
        this(atOnce, patience, 0);
    }

    /**
     * A gate.
     *
     * @param atOnce at least 1
     * @param patience how long somebody waits for a place
     * @param rest of a place, as a multiple of the time that its last work took; 0 for none
     */
    public Gate(int atOnce, Duration patience, double rest) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        this.rest = rest;
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
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            leave(System.nanoTime() - began);
        }
    }

    private void leave(long workNanos) {
        long restNanos = (long) (workNanos * rest);
        if (restNanos == 0 || !places.hasQueuedThreads()) {
            places.release();
            return;
        }
        // Who has done his work does not wait: the place is given on later, by another thread.
        Executor later = CompletableFuture.delayedExecutor(restNanos, TimeUnit.NANOSECONDS);
        later.execute(places::release);
    }
}
