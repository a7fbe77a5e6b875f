package dev.zeren.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How jobs are paced. */
@ApplicationScoped
class JobTimes {

    private final Duration tick;
    private final Duration hold;
    private final int attempts;

    JobTimes(
            @ConfigProperty(name = "zeren.jobs.tick", defaultValue = "PT1S") Duration tick,
            @ConfigProperty(name = "zeren.jobs.hold", defaultValue = "PT30S") Duration hold,
            @ConfigProperty(name = "zeren.jobs.attempts", defaultValue = "3") int attempts) {
        this.tick = tick;
        this.hold = hold;
        this.attempts = attempts;
    }

    /** How often somebody looks whether a job waits. */
    Duration tick() {
        return tick;
    }

    /** How long a job is held by an instance that says nothing; then another one takes it. */
    Duration hold() {
        return hold;
    }

    /** How often a run says that it still works, and how far it is. */
    Duration beat() {
        return hold.compareTo(Duration.ofSeconds(3)) < 0 ? hold.dividedBy(3) : Duration.ofSeconds(1);
    }

    /** How often a job is tried that fails without being refused. */
    int attempts() {
        return attempts;
    }
}
