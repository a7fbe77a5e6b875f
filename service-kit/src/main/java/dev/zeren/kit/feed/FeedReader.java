package dev.zeren.kit.feed;

import dev.zeren.kit.tenant.Bureau;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the feeds that the service subscribes to, each in a thread of its own, for as long as the service runs. Any
 * number of instances may read: the position is moved in the transaction that applies the events, and only by who
 * still finds it where he took it from.
 */
@ApplicationScoped
public class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final Instance<FeedSubscription> subscriptions;
    private final Instance<FeedClient> client;
    private final FeedPositions positions;
    private final Bureau bureau;
    private final long pauseMillis;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    FeedReader(
            @Any Instance<FeedSubscription> subscriptions,
            Instance<FeedClient> client,
            FeedPositions positions,
            Bureau bureau,
            @ConfigProperty(name = "zeren.feeds.pause-after-failure", defaultValue = "PT1S") java.time.Duration pause) {
        this.subscriptions = subscriptions;
        this.client = client;
        this.positions = positions;
        this.bureau = bureau;
        this.pauseMillis = pause.toMillis();
    }

    void start(@Observes StartupEvent started) {
        for (FeedSubscription subscription : subscriptions) {
            Thread thread = new Thread(() -> run(subscription), "feed-" + subscription.feed());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }

    private void run(FeedSubscription subscription) {
        boolean opened = false;
        while (!stopping) {
            try {
                if (!opened) {
                    positions.open(subscription.feed());
                    opened = true;
                }
                step(subscription);
            } catch (InterruptedException end) {
                return;
            } catch (Exception failure) {
                if (!stopping) {
                    LOG.warnf("feed %s: not read, trying again: %s", subscription.feed(), failure);
                    LOG.debug("feed not read", failure);
                    pause();
                }
            }
        }
    }

    private void step(FeedSubscription subscription) throws Exception {
        FeedPositions.Position position = positions.of(subscription.feed());
        // While catching up, an empty answer must come at once: it says that the end was reached.
        boolean wait = position.caughtUp();
        List<CloudEvent.Read> events = client.get().read(subscription.feed(), position.lastEventId(), wait);
        if (events.isEmpty()) {
            reachedEnd(subscription, position, position.lastEventId());
            return;
        }
        String from = position.lastEventId();
        for (List<CloudEvent.Read> run : runs(events)) {
            String to = run.get(run.size() - 1).id();
            if (!apply(subscription, run, from, to)) {
                return;
            }
            from = to;
        }
        // Under constant writing an empty answer may never come.
        if (events.size() < client.get().batch()) {
            reachedEnd(subscription, position, from);
        }
    }

    private void reachedEnd(FeedSubscription subscription, FeedPositions.Position before, String at) {
        if (!before.caughtUp()) {
            positions.reachedEnd(subscription.feed(), at);
            LOG.infof("feed %s: caught up at %s", subscription.feed(), at);
        }
    }

    /** A connection is set to one bureau for a transaction, so a transaction takes one bureau's events. */
    static List<List<CloudEvent.Read>> runs(List<CloudEvent.Read> events) {
        List<List<CloudEvent.Read>> runs = new ArrayList<>();
        String last = null;
        for (CloudEvent.Read event : events) {
            if (!event.bureau().equals(last)) {
                runs.add(new ArrayList<>());
                last = event.bureau();
            }
            runs.get(runs.size() - 1).add(event);
        }
        return runs;
    }

    private boolean apply(FeedSubscription subscription, List<CloudEvent.Read> run, String from, String to)
            throws Exception {
        return bureau.as(
                run.get(0).bureau(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    // First, for it locks the row: a second instance waits here and then finds itself late.
                    if (!positions.advance(subscription.feed(), from, to)) {
                        return false;
                    }
                    run.forEach(subscription::apply);
                    return true;
                }));
    }

    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
