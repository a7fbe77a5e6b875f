package dev.zeren.gateway.login;

import dev.zeren.gateway.GatewayConfig;
import dev.zeren.gateway.login.RevocationTable.Revocation;
import dev.zeren.kit.token.Revocations;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * What has been logged out: honoured here at once and by every other replica within the time of a poll. Asked from
 * memory; the table is only how replicas tell each other, and what a restarted one reads first.
 */
@Singleton
public class SharedRevocations implements Revocations {

    private static final Logger LOG = Logger.getLogger(SharedRevocations.class);

    // Reads overlap by far more than an insert takes to commit, so that none is missed between two polls.
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofMinutes(10);

    private final RevocationTable table;
    private final Vertx vertx;
    private final Duration poll;
    private final Duration keep;
    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> subjects = new ConcurrentHashMap<>();
    private final Queue<Revocation> unsaved = new ConcurrentLinkedQueue<>();

    private volatile Instant lastRead = Instant.EPOCH;
    private volatile Instant lastPruned = Instant.EPOCH;
    private volatile boolean reading;
    private volatile boolean failing;
    private long timer;

    SharedRevocations(RevocationTable table, Vertx vertx, GatewayConfig config) {
        this.table = table;
        this.vertx = vertx;
        this.poll = config.logout().poll();
        this.keep = config.logout().keep();
    }

    void start(@Observes StartupEvent event) {
        exchange();
        timer = vertx.setPeriodic(poll.toMillis(), tick -> {
            if (!reading) {
                reading = true;
                vertx.executeBlocking(() -> {
                            exchange();
                            return null;
                        })
                        .onComplete(done -> reading = false);
            }
        });
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }

    @Override
    public boolean covers(String subject, String session, long issuedAt) {
        if (session != null && !sessions.isEmpty() && sessions.containsKey(session)) {
            return true;
        }
        if (subject == null || subjects.isEmpty()) {
            return false;
        }
        Instant notBefore = subjects.get(subject);
        return notBefore != null && issuedAt <= notBefore.getEpochSecond();
    }

    /** Whether the logouts of the other replicas are known, as of the last poll. */
    public boolean isCurrent() {
        return !failing && lastRead.isAfter(Instant.EPOCH);
    }

    /**
     * Honours a logout from now on. The future fails when it could not be saved for the other replicas; it is then
     * honoured here all the same, and saved with a later poll.
     */
    Future<Void> revoke(Revocation revocation) {
        remember(revocation);
        return vertx.executeBlocking(() -> {
            try {
                table.record(revocation);
            } catch (SQLException failure) {
                unsaved.add(revocation);
                throw failure;
            }
            return null;
        });
    }

    /** A logout that began here ends the session here, whether or not the provider calls back. */
    void ended(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED
                && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken idToken
                && idToken.<String>getClaim("sid") != null) {
            revoke(Revocation.ofSession(idToken.getClaim("sid"), Instant.now()))
                    .onFailure(failure -> LOG.warnf("a logout is not saved yet: %s", failure.getMessage()));
        }
    }

    private void remember(Revocation revocation) {
        Map<String, Instant> names = revocation.kind() == Revocation.Kind.SESSION ? sessions : subjects;
        names.merge(revocation.name(), revocation.notBefore(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private void exchange() {
        try {
            for (Revocation waiting = unsaved.peek(); waiting != null; waiting = unsaved.peek()) {
                table.record(waiting);
                unsaved.remove();
            }
            Instant now = Instant.now();
            Duration since = Duration.between(lastRead, now).plus(OVERLAP);
            table.recordedWithin(since.compareTo(keep) < 0 ? since : keep).forEach(this::remember);
            lastRead = now;
            if (failing) {
                failing = false;
                LOG.info("logouts of other replicas can be read again");
            }
            if (Duration.between(lastPruned, now).compareTo(BETWEEN_PRUNINGS) > 0) {
                prune(now);
            }
        } catch (SQLException failure) {
            // Once, not at every poll.
            if (!failing) {
                failing = true;
                LOG.warnf("logouts of other replicas cannot be read: %s", failure.getMessage());
            }
        }
    }

    private void prune(Instant now) throws SQLException {
        table.prune(keep);
        Instant oldest = now.minus(keep);
        sessions.values().removeIf(oldest::isAfter);
        subjects.values().removeIf(oldest::isAfter);
        lastPruned = now;
    }
}
