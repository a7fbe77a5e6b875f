package dev.zeren.plan.directory.api;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets one directory file at a time into memory; who waits here holds no connection that a reader needs. */
@ApplicationScoped
public class TransferGate {

    private final Semaphore place = new Semaphore(1, true);
    private final long patienceMillis;

    TransferGate(@ConfigProperty(name = "zeren.directory.patience", defaultValue = "PT20S") Duration patience) {
        this.patienceMillis = patience.toMillis();
    }

    /** Does the work when it is its turn. @throws Rejection {@code service-unavailable} when that takes too long */
    <T> T pass(Supplier<T> work) {
        try {
            if (!place.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            place.release();
        }
    }
}
