package dev.zeren.kit.caller;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives the caller of the request under way. */
@ApplicationScoped
public class Callers {

    private final CurrentIdentityAssociation association;

    Callers(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /**
     * The caller.
     *
     * @throws Rejection {@code unauthenticated} when nobody is known
     */
    public Caller current() {
        return find().orElseThrow(() -> new Rejection(CommonProblem.UNAUTHENTICATED));
    }

    /** The caller, or empty outside a request and for the anonymous. */
    public Optional<Caller> find() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        SecurityIdentity identity = association.getIdentity();
        return identity == null
                ? Optional.empty()
                : Optional.ofNullable(identity.getAttribute(CallerAugmentor.ATTRIBUTE));
    }
}
