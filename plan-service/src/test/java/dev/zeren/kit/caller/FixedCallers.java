package dev.zeren.kit.caller;

import java.util.Optional;
import java.util.Set;

/** Somebody asks without a request: for a test that calls a service itself. */
public class FixedCallers extends Callers {

    private final Caller caller;

    public FixedCallers(String subject, String bureau, String role) {
        super(null);
        this.caller = new Caller(subject, subject, Optional.of(bureau), Set.of(role), Set.of());
    }

    @Override
    public Optional<Caller> find() {
        return Optional.of(caller);
    }
}
