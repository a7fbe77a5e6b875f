package dev.zeren.kit.feed;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Serves a service's feed after the HTTP Feeds convention: answers at once when there is news, otherwise waits for it
 * without holding a thread. A caller with a bureau sees that bureau's events, a client of the whole suite all.
 */
@ApplicationScoped
public class FeedServer {

    /** The scope of a client of the whole suite. A client that merely lacks a bureau sees nothing. */
    public static final String EVERY_BUREAU = "feeds:read-all";

    private final FeedRows rows;
    private final FeedSignal signal;
    private final Callers callers;

    FeedServer(FeedRows rows, FeedSignal signal, Callers callers) {
        this.rows = rows;
        this.signal = signal;
        this.callers = callers;
    }

    /**
     * The events after a position, in order.
     *
     * @param query from where, how many at the most, and how long to wait for news
     * @throws dev.zeren.kit.domain.Rejection {@code invalid-parameter} for an id that no feed gave
     */
    public Uni<List<CloudEvent.Served>> after(FeedQuery query) {
        Caller caller = callers.current();
        if (caller.bureau().isEmpty() && !caller.may(EVERY_BUREAU)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        long deadline = System.nanoTime() + Duration.ofMillis(query.timeout).toNanos();
        return poll(FeedPosition.parse(query.lastEventId), caller.bureau(), query.limit, deadline);
    }

    private Uni<List<CloudEvent.Served>> poll(
            FeedPosition position, Optional<String> bureau, int limit, long deadline) {
        CompletableFuture<Void> more = signal.next();
        return Uni.createFrom()
                .item(() -> rows.after(position, bureau, limit))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(events -> {
                    long left = deadline - System.nanoTime();
                    return !events.isEmpty() || left <= 0
                            ? Uni.createFrom().item(events)
                            : signal.await(more, Duration.ofNanos(left))
                                    .chain(() -> poll(position, bureau, limit, deadline));
                });
    }
}
