package dev.zeren.plan.intake.api;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in so many imports at a time that the others' documents wait on disk and not in memory. Stands before anything
 * that takes a connection: who waits here holds nothing that a reader needs.
 */
@ApplicationScoped
public class ImportGate {

    private final Semaphore places;
    private final Duration patience;

    ImportGate(
            @ConfigProperty(name = "zeren.intake.at-once") Optional<Integer> atOnce,
            @ConfigProperty(name = "zeren.intake.patience", defaultValue = "PT20S") Duration patience) {
        this.places = new Semaphore(atOnce.orElseGet(ImportGate::halfTheProcessors), true);
        this.patience = patience;
    }

    /** Reading a document keeps a processor busy; readers shall always find another. */
    private static int halfTheProcessors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /**
     * Does the work when there is a place.
     *
     * @throws Rejection {@code service-unavailable} when none becomes free in time
     */
    <T> T pass(Supplier<T> work) {
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
