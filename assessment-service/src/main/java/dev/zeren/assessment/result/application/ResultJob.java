package dev.zeren.assessment.result.application;

import dev.zeren.kit.domain.Language;
import dev.zeren.kit.job.Job;
import dev.zeren.kit.job.JobRun;
import dev.zeren.kit.job.JobWork;
import dev.zeren.kit.job.Jobs;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** The computation of a round's results, which takes longer than a request may. */
@Singleton
public class ResultJob implements JobWork {

    private static final String KIND = "result-computation";

    /** What was asked for; no assessees for all. */
    record Asked(UUID roundId, Set<UUID> assesseeIds) {}

    private final Jobs jobs;
    private final ScoredRounds rounds;
    private final ResultComputation computation;

    ResultJob(Jobs jobs, ScoredRounds rounds, ResultComputation computation) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.computation = computation;
    }

    /**
     * Asks for it.
     *
     * @throws dev.zeren.kit.domain.Rejection {@code not-found}
     */
    public Job submit(UUID round, Set<UUID> assessees, Language language) {
        rounds.get(round);
        return jobs.submit(KIND, new Asked(round, assessees), null, language);
    }

    /** @throws dev.zeren.kit.domain.Rejection {@code not-found} */
    public Job get(UUID round, UUID id) {
        rounds.get(round);
        return jobs.get(KIND, id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        Asked asked = run.input(Asked.class);
        return computation.compute(asked.roundId(), asked.assesseeIds(), run::reached);
    }
}
