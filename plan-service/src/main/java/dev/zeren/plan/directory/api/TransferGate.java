package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets one directory file at a time into memory. */
@ApplicationScoped
public class TransferGate {

    private final Gate gate;

    TransferGate(@ConfigProperty(name = "zeren.directory.patience", defaultValue = "PT20S") Duration patience) {
        this.gate = new Gate(1, patience);
    }

    /** Does the work when it is its turn. @throws Rejection {@code service-unavailable} when that takes too long */
    <T> T pass(Supplier<T> work) {
        return gate.pass(work);
    }
}
