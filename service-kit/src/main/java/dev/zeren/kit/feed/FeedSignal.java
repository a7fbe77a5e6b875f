package dev.zeren.kit.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Wakes the readers that wait for news. However many wait, the database is asked once per tick, and never when nobody
 * waits. Asking beats NOTIFY here: an event becomes readable when other transactions end, not when its own commits.
 */
@ApplicationScoped
public class FeedSignal {

    private static final Logger LOG = Logger.getLogger(FeedSignal.class);

    private final FeedRows rows;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<Tick> tick = new AtomicReference<>(new Tick(FeedPosition.START));
    private final ScheduledFuture<?> clock;

    /** What was last seen, and a promise that is kept when more is. */
    private record Tick(FeedPosition head, CompletableFuture<Void> more) {
        Tick(FeedPosition head) {
            this(head, new CompletableFuture<>());
        }
    }

    FeedSignal(FeedRows rows, @ConfigProperty(name = "zeren.feed.tick", defaultValue = "PT0.025S") Duration every) {
        this.rows = rows;
        this.clock = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        clock.cancel(false);
    }

    /** Something to be taken before a look at the rows, and waited on when that look found nothing. */
    CompletableFuture<Void> next() {
        return tick.get().more();
    }

    /** Ends when there is more than at the time of {@link #next}, or after the given time. */
    Uni<Void> await(CompletableFuture<Void> more, Duration atMost) {
        waiting.incrementAndGet();
        return Uni.createFrom()
                .completionStage(more.copy())
                .ifNoItem()
                .after(atMost)
                .recoverWithItem((Void) null)
                .onTermination()
                .invoke(waiting::decrementAndGet);
    }

    private void look() {
        if (waiting.get() == 0) {
            return;
        }
        try {
            FeedPosition head = rows.head();
            Tick before = tick.get();
            if (!head.equals(before.head()) && tick.compareAndSet(before, new Tick(head))) {
                before.more().complete(null);
            }
        } catch (RuntimeException databaseAway) {
            // The readers' own time-outs end their wait.
            LOG.debug("feed head not read", databaseAway);
        }
    }
}
