package dev.zeren.kit.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.RejectionType.Kind;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.job.JobQueue.Taken;
import dev.zeren.kit.job.Jobs.Asked;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.problem.Problem;
import dev.zeren.kit.tenant.Bureau;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does the jobs that wait, so many at a time. Any number of instances may run: a job's effect and its end are one
 * transaction, which commits only for who still holds the job.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final Map<String, JobWork> kinds;
    private final JobQueue queue;
    private final Jobs jobs;
    private final Bureau bureau;
    private final Callers callers;
    private final ObjectMapper json;
    private final JobTimes times;
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "job-beats");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    JobRunner(
            @Any Instance<JobWork> kinds,
            JobQueue queue,
            Jobs jobs,
            Bureau bureau,
            Callers callers,
            ObjectMapper json,
            JobTimes times) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.queue = queue;
        this.jobs = jobs;
        this.bureau = bureau;
        this.callers = callers;
        this.json = json;
        this.times = times;
    }

    void start(
            @Observes StartupEvent started,
            @ConfigProperty(name = "zeren.jobs.at-once", defaultValue = "1") int atOnce) {
        for (int i = 0; i < atOnce && !kinds.isEmpty(); i++) {
            Thread thread = new Thread(this::run, "jobs-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        threads.forEach(Thread::interrupt);
        beats.shutdownNow();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!runNext()) {
                    Thread.sleep(times.tick().toMillis());
                }
            } catch (InterruptedException end) {
                return;
            } catch (Exception failure) {
                LOG.warnf("jobs not read, trying again: %s", failure);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(times.tick().toMillis());
            return true;
        } catch (InterruptedException end) {
            return false;
        }
    }

    /** Does the next job, if one waits. */
    boolean runNext() throws Exception {
        var next = queue.take(times.hold());
        if (next.isPresent()) {
            runOne(next.get());
        }
        return next.isPresent();
    }

    private void runOne(Taken taken) throws Exception {
        Asked asked = null;
        Path file = null;
        try {
            asked = as(taken, () -> jobs.asked(taken.job()));
            RequestId.resume(asked.requestId());
            file = unpacked(taken);
            beating(taken, asked, new JobRun(taken.job(), asked.input(), file, json));
        } catch (Exception failure) {
            failed(taken, asked == null ? Language.ZH : Language.valueOf(asked.language()), failure);
        } finally {
            RequestId.resume(null);
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void beating(Taken taken, Asked asked, JobRun run) throws Exception {
        ScheduledFuture<?> beat = beats.scheduleAtFixedRate(
                () -> beat(taken, run), 0, times.beat().toMillis(), TimeUnit.MILLISECONDS);
        try {
            work(taken, asked, run);
        } finally {
            beat.cancel(false);
        }
    }

    private void work(Taken taken, Asked asked, JobRun run) throws Exception {
        JobWork work = kinds.get(asked.kind());
        if (work == null) {
            throw new IllegalStateException("asked for by a newer version of the service: " + asked.kind());
        }
        // A job that ends its process would end every process that comes after.
        if (taken.attempt() > times.attempts()) {
            throw new IllegalStateException("tried " + times.attempts() + " times and never ended");
        }
        bureau.as(
                taken.bureau(),
                () -> callers.as(
                        asked.caller(),
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            Object result = work.run(run);
                            requireHeld(queue.end(taken));
                            jobs.done(taken.job(), result);
                            return null;
                        })));
    }

    private void beat(Taken taken, JobRun run) {
        try {
            as(taken, () -> {
                if (queue.prolong(taken, times.hold())) {
                    jobs.reached(taken.job(), run.percent());
                }
                return null;
            });
        } catch (Exception failure) {
            LOG.warnf("job %s not prolonged: %s", taken.job(), failure);
        }
    }

    private void failed(Taken taken, Language language, Exception failure) throws Exception {
        boolean refused =
                failure instanceof Rejection rejection && rejection.type().kind() != Kind.UNAVAILABLE;
        if (!refused) {
            LOG.errorf(failure, "job %s, attempt %d", taken.job(), taken.attempt());
        }
        if (!refused && taken.attempt() < times.attempts()) {
            as(taken, () -> {
                queue.postpone(taken);
                return null;
            });
            return;
        }
        Rejection reason = refused ? (Rejection) failure : new Rejection(CommonProblem.INTERNAL_ERROR);
        Problem problem = Problem.of(reason, language, null, RequestId.current());
        as(taken, () -> {
            if (queue.end(taken)) {
                jobs.failed(taken.job(), problem);
            }
            return null;
        });
    }

    private static void requireHeld(boolean held) {
        if (!held) {
            throw new IllegalStateException("another instance has taken the job over");
        }
    }

    private Path unpacked(Taken taken) throws Exception {
        byte[] content = as(taken, () -> jobs.file(taken.job()).orElse(null));
        if (content == null) {
            return null;
        }
        Path file = Files.createTempFile("job-", null);
        try {
            return Files.write(file, content);
        } catch (IOException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private <T> T as(Taken taken, Callable<T> work) throws Exception {
        return bureau.as(taken.bureau(), () -> QuarkusTransaction.requiringNew().call(work));
    }
}
