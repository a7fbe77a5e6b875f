package dev.zeren.assessment.result.application;

import dev.zeren.assessment.result.domain.Calculation;
import dev.zeren.assessment.result.domain.CountedFrom;
import dev.zeren.assessment.result.domain.FieldPlaces;
import dev.zeren.assessment.result.domain.Fraction;
import dev.zeren.assessment.result.domain.Outcome;
import dev.zeren.assessment.result.domain.ProofDigest;
import dev.zeren.assessment.result.domain.ProofNode;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.domain.Standing;
import dev.zeren.assessment.result.domain.Standings;
import dev.zeren.assessment.result.persistence.ResultInputs;
import dev.zeren.assessment.result.persistence.Results;
import dev.zeren.assessment.term.ResultRules;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Counts the results of a round. Of the scores no more are in memory than a batch of assessees has; of each assessee
 * what it takes to rank it.
 */
@ApplicationScoped
@Transactional
public class ResultComputation {

    /**
     * What a computation did.
     *
     * @param computation its number in the round
     * @param counted assessees that were counted
     * @param changed results that are new or other than before, if only by their place
     */
    public record Summary(UUID roundId, int computation, int assessees, int counted, int changed) {}

    private record Counted(String name, Outcome outcome, Fraction full, byte[] digest, byte[] content) {}

    private final ScoredRounds rounds;
    private final Results results;
    private final ResultInputs inputs;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    ResultComputation(
            ScoredRounds rounds,
            Results results,
            ResultInputs inputs,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.rounds = rounds;
        this.results = results;
        this.inputs = inputs;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /**
     * Counts a round, or some assessees of it and the places of all. Where an indicator is scored by place, the class of
     * each of them is counted whole: its points depend on the others.
     *
     * @param only empty for all
     * @throws dev.zeren.kit.domain.Rejection {@code not-found}, {@code round-incomplete}, {@code score-out-of-range},
     *     {@code scheme-not-countable}; then nothing has changed
     */
    public Summary compute(UUID roundId, Set<UUID> only, IntConsumer reached) {
        // Before the scores are read: what is changed meanwhile is newer than the computation.
        var now = calendar.now();
        ScoredRound round = rounds.get(roundId);
        int number = results.nextComputation(roundId, now);
        Map<UUID, Result> before = results.all(roundId).stream()
                .collect(Collectors.toMap(one -> one.outcome().assessee(), one -> one));
        boolean all = only.isEmpty() || before.isEmpty();
        Map<UUID, Result> after = all ? new HashMap<>() : new HashMap<>(before);
        Run run = new Run(round, number, before, after, reached);
        if (all) {
            round.classes().forEach(run::countClass);
        } else {
            run.countSome(only);
        }
        List<Result> changed = ranked(round, number, after, before, run.counted);
        results.put(changed);
        results.remove(before.values().stream()
                .filter(one -> !after.containsKey(one.outcome().assessee()))
                .map(Result::id)
                .toList());
        Summary summary = new Summary(roundId, number, after.size(), run.counted.size(), changed.size());
        audit.record("results.computed", roundId, null, summary);
        feed.publish("dev.zeren.assessment.results.computed", roundId, summary);
        return summary;
    }

    private static List<Result> ranked(
            ScoredRound round, int number, Map<UUID, Result> after, Map<UUID, Result> before, Set<UUID> counted) {
        Map<UUID, Standing> standings = new Standings(round.scheme().rules(), round.year())
                .of(after.values().stream().map(Result::outcome).toList());
        List<Result> changed = new ArrayList<>();
        standings.forEach((assessee, standing) -> {
            Result old = before.get(assessee);
            if (counted.contains(assessee) || !standing.equals(old.standing())) {
                Result now = after.get(assessee).standing(standing, number);
                after.put(assessee, now);
                changed.add(now);
            }
        });
        return changed;
    }

    /** One computation. */
    private final class Run {

        private final ScoredRound round;
        private final int number;
        private final Map<UUID, Result> before;
        private final Map<UUID, Result> after;
        private final IntConsumer reached;
        private final Set<UUID> counted = new HashSet<>();

        Run(ScoredRound round, int number, Map<UUID, Result> before, Map<UUID, Result> after, IntConsumer reached) {
            this.round = round;
            this.number = number;
            this.before = before;
            this.after = after;
            this.reached = reached;
        }

        void countClass(String assesseeClass) {
            Calculation calculation = new Calculation(round.scheme(), assesseeClass);
            FieldPlaces places = calculation.places();
            if (!places.isEmpty()) {
                rounds.each(
                        round.id(), assesseeClass, batch -> batch.forEach(one -> places.add(calculation.reached(one))));
            }
            places.close();
            rounds.each(round.id(), assesseeClass, batch -> take(batch, calculation, places));
        }

        void countSome(Set<UUID> only) {
            Map<String, List<ScoredAssessee>> classes = rounds.some(round.id(), only).stream()
                    .collect(Collectors.groupingBy(ScoredAssessee::assesseeClass));
            classes.forEach((name, some) -> {
                Calculation calculation = new Calculation(round.scheme(), name);
                FieldPlaces places = calculation.places();
                if (places.isEmpty()) {
                    take(some, calculation, places);
                } else {
                    countClass(name);
                }
            });
        }

        // Counting needs no more than what it is given, and so it may use every processor.
        private void take(List<ScoredAssessee> batch, Calculation calculation, FieldPlaces places) {
            List<Counted> done = batch.parallelStream()
                    .map(one -> count(one, calculation, places))
                    .toList();
            inputs.put(
                    round.id(),
                    number,
                    done.stream().map(one -> one.outcome().assessee()).toList(),
                    done.stream().map(Counted::content).toList());
            done.forEach(this::keep);
            reached.accept((int) (95L * counted.size() / Math.max(1, round.assessees())));
        }

        private Counted count(ScoredAssessee assessee, Calculation calculation, FieldPlaces places) {
            CountedFrom input = new CountedFrom(assessee, places.of(calculation.reached(assessee)));
            ProofNode proof = calculation.proof(assessee, input.places());
            return new Counted(
                    assessee.name(),
                    calculation.outcome(assessee, proof),
                    proof.full(),
                    new ProofDigest().of(proof),
                    inputs.content(input));
        }

        private void keep(Counted one) {
            UUID assessee = one.outcome().assessee();
            Result old = before.get(assessee);
            ResultRules rules = round.scheme().rules();
            counted.add(assessee);
            after.put(
                    assessee,
                    new Result(
                            old == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : old.id(),
                            round.id(),
                            one.name(),
                            number,
                            number,
                            one.full().rounded(rules.scale(), rules.rounding()),
                            one.digest(),
                            one.outcome(),
                            null));
        }
    }
}
