package dev.zeren.kit.caller;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

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

    /**
     * Does work that a caller asked for earlier, as his, in the request context under way. Only for work behind a request
     * that has let him in.
     */
    public <T> T as(Caller caller, Callable<T> work) throws Exception {
        SecurityIdentity before = association.getIdentity();
        association.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.subject()))
                .addAttribute(CallerAugmentor.ATTRIBUTE, caller)
                .addRoles(caller.roles())
                .addRoles(caller.scopes())
                .build());
        try {
            return work.call();
        } finally {
            association.setIdentity(before);
        }
    }
}
