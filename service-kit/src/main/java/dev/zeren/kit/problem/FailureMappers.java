package dev.zeren.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong below a feature: the database refuses, is away, or something nobody thought of. */
@ApplicationScoped
public class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    private final Problems problems;

    FailureMappers(Problems problems) {
        this.problems = problems;
    }

    /** Everything that no other mapper knows. The log has the cause; the client gets only the request's id. */
    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        for (Throwable cause : reasons(failure)) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return problems.respond(CommonProblem.STALE_VERSION);
            }
            if (cause instanceof SQLException sql) {
                Optional<CommonProblem> known = known(sql);
                if (known.isPresent()) {
                    // Not the message: the database puts the row's values in it, and they may name people.
                    LOG.warnf(
                            "database refused with SQL state %s: %s",
                            sql.getSQLState(), known.get().code());
                    return problems.respond(known.get());
                }
            }
        }
        LOG.error("failed", failure);
        return problems.respond(CommonProblem.INTERNAL_ERROR);
    }

    /**
     * A failure and all that led to it, the nearest first. What broke a commit is not the cause of the rollback that the
     * transaction manager reports but is suppressed in it.
     */
    static List<Throwable> reasons(Throwable failure) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> reasons = new ArrayList<>();
        Deque<Throwable> next = new ArrayDeque<>(List.of(failure));
        while (!next.isEmpty()) {
            Throwable one = next.remove();
            if (found.add(one)) {
                reasons.add(one);
                if (one.getCause() != null) {
                    next.add(one.getCause());
                }
                next.addAll(List.of(one.getSuppressed()));
            }
        }
        return reasons;
    }

    @ServerExceptionMapper({PersistenceException.class, RollbackException.class})
    public Response persistence(Exception failure) {
        return failed(failure);
    }

    /** PostgreSQL's codes (appendix A of its manual); no message of it ever leaves. */
    static Optional<CommonProblem> known(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal reports without a state an exhausted or unreachable pool, and a connection that was found broken
            // when a transaction was to begin on it: the first requests after the database was restarted.
            String message = String.valueOf(failure.getMessage());
            return message.contains("Acquisition timeout") || message.contains("Failed to enlist")
                    ? Optional.of(CommonProblem.SERVICE_UNAVAILABLE)
                    : Optional.empty();
        }
        return switch (state) {
            case "23505" -> Optional.of(CommonProblem.ALREADY_EXISTS);
            // Row level security has refused a row: the caller belongs to no bureau, or not to this one.
            case "42501" -> Optional.of(CommonProblem.FORBIDDEN);
            case "23503" -> Optional.of(CommonProblem.MISSING_REFERENCE);
            case "40001", "40P01", "55P03" -> Optional.of(CommonProblem.SERVICE_UNAVAILABLE);
            default ->
                state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("25P04")
                        ? Optional.of(CommonProblem.SERVICE_UNAVAILABLE)
                        : Optional.empty();
        };
    }
}
