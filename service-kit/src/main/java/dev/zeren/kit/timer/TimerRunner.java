package dev.zeren.kit.timer;

import dev.zeren.kit.tenant.Bureau;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does what is due, in a thread of its own. Any number of instances may run: a timer is taken in the transaction of what
 * it is for, so that a step is done once, whoever is paused or killed meanwhile.
 */
@ApplicationScoped
public class TimerRunner {

    private static final Logger LOG = Logger.getLogger(TimerRunner.class);
    private static final int BATCH = 100;

    private final Map<String, Timed> kinds;
    private final Timers timers;
    private final Bureau bureau;
    private final long tickMillis;
    private Thread thread;
    private volatile boolean stopping;

    TimerRunner(
            @Any Instance<Timed> kinds,
            Timers timers,
            Bureau bureau,
            @ConfigProperty(name = "zeren.timers.tick", defaultValue = "PT1S") Duration tick) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Timed::kind, Function.identity()));
        this.timers = timers;
        this.bureau = bureau;
        this.tickMillis = tick.toMillis();
    }

    void start(@Observes StartupEvent started) {
        if (kinds.isEmpty()) {
            return;
        }
        thread = new Thread(this::run, "timers");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                List<Timers.Due> due = timers.due(kinds.keySet(), BATCH);
                if (!more(due.size(), run(due))) {
                    Thread.sleep(tickMillis);
                }
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("timers not read, trying again: %s", failure);
                pause();
            }
        }
    }

    /** Does what is due now and says how much was done. */
    int runDue() {
        return run(timers.due(kinds.keySet(), BATCH));
    }

    /**
     * Whether to look again at once. A full batch of which other instances did a part has more behind it; one of which
     * nothing was to be done is held by others.
     */
    static boolean more(int found, int done) {
        return found == BATCH && done > 0;
    }

    private int run(List<Timers.Due> due) {
        int done = 0;
        for (Timers.Due one : due) {
            if (stopping) {
                break;
            }
            done += runOne(one) ? 1 : 0;
        }
        return done;
    }

    private boolean runOne(Timers.Due due) {
        Timed timed = kinds.get(due.kind());
        try {
            return bureau.as(
                    due.bureau(),
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        if (!timers.take(due)) {
                            return false;
                        }
                        timed.fire(due.subject());
                        return true;
                    }));
        } catch (Exception failure) {
            LOG.errorf(failure, "timer %s of %s failed and is tried again later", due.kind(), due.subject());
            postpone(due);
            return false;
        }
    }

    private void postpone(Timers.Due due) {
        try {
            bureau.as(due.bureau(), () -> {
                QuarkusTransaction.requiringNew().run(() -> timers.postpone(due));
                return null;
            });
        } catch (Exception alsoFailed) {
            LOG.warnf("timer %s of %s not postponed: %s", due.kind(), due.subject(), alsoFailed);
        }
    }

    private void pause() {
        try {
            Thread.sleep(tickMillis);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
