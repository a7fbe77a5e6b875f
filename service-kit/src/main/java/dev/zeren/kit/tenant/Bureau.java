package dev.zeren.kit.tenant;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The bureau whose rows the running thread may touch: the caller's, or, in work without a caller (a feed being
 * applied), the one entered by {@link #as}. Nobody's is the empty string and sees no row.
 */
@ApplicationScoped
public class Bureau {

    static final String NONE = "";

    private static final ThreadLocal<String> ENTERED = new ThreadLocal<>();

    private final Callers callers;

    Bureau(Callers callers) {
        this.callers = callers;
    }

    /** The bureau's id, or the empty string. */
    public String idOrNone() {
        String entered = ENTERED.get();
        if (entered != null) {
            return entered;
        }
        Optional<Caller> caller = callers.find();
        return caller.isPresent() ? caller.get().bureau().orElse(NONE) : NONE;
    }

    /**
     * The bureau's id.
     *
     * @throws Rejection {@code forbidden} when the caller belongs to none
     */
    public String id() {
        String id = idOrNone();
        if (id.isEmpty()) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        return id;
    }

    /** Does the work as the given bureau. Only for work that no request asked for. */
    public <T> T as(String bureauId, Callable<T> work) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            // Its connection is set to another bureau already.
            throw new IllegalStateException("a bureau is entered before the transaction begins");
        }
        ManagedContext request = Arc.container().requestContext();
        // Hibernate asks for the tenant within a request context only.
        boolean began = !request.isActive();
        if (began) {
            request.activate();
        }
        String before = ENTERED.get();
        ENTERED.set(bureauId);
        try {
            return work.call();
        } finally {
            if (began) {
                request.terminate();
            }
            if (before == null) {
                ENTERED.remove();
            } else {
                ENTERED.set(before);
            }
        }
    }
}
