package dev.zeren.assessment.scheme.api;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets in so many imports at a time that the others' documents wait on disk and not in memory. */
@ApplicationScoped
public class SchemeImportGate {

    private final Gate gate;

    SchemeImportGate(
            @ConfigProperty(name = "zeren.intake.at-once") Optional<Integer> atOnce,
            @ConfigProperty(name = "zeren.intake.patience", defaultValue = "PT20S") Duration patience,
            @ConfigProperty(name = "zeren.intake.rest", defaultValue = "1") double rest) {
        // Reading a document keeps a processor busy; readers shall always find another.
        this.gate = new Gate(
                atOnce.orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2)), patience, rest);
    }

    /**
     * Does the work when there is a place.
     *
     * @throws Rejection {@code service-unavailable} when none becomes free in time
     */
    <T> T pass(Supplier<T> work) {
        return gate.pass(work);
    }
}
