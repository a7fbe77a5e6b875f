package dev.zeren.assessment.round.application;

import dev.zeren.assessment.result.application.ScoredRound;
import dev.zeren.assessment.result.application.ScoredRounds;
import dev.zeren.assessment.round.application.RoundScores.Part;
import dev.zeren.assessment.round.application.RoundScores.Scored;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.ScoreSheets;
import dev.zeren.assessment.scheme.application.Schemes;
import dev.zeren.assessment.term.ScoredAssessee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Rounds as their results see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class CountedRounds implements ScoredRounds {

    // Of 60 indicators and 4 sheets each, some megabytes.
    private static final int BATCH = 200;

    private final RoundScores scores;
    private final RoundPublication publication;
    private final RoundAssessees assessees;
    private final ScoreSheets sheets;
    private final Schemes schemes;

    CountedRounds(
            RoundScores scores,
            RoundPublication publication,
            RoundAssessees assessees,
            ScoreSheets sheets,
            Schemes schemes) {
        this.scores = scores;
        this.publication = publication;
        this.assessees = assessees;
        this.sheets = sheets;
        this.schemes = schemes;
    }

    @Override
    @Transactional
    public ScoredRound get(UUID round) {
        Scored of = scores.of(round);
        return new ScoredRound(
                round,
                of.title(),
                of.year(),
                schemes.version(of.schemeVersionId()).content(),
                assessees.classes(round),
                of.assessees(),
                sheets.scoresChangedAt(round).orElse(null),
                publication.openRegistrations(round) > 0);
    }

    @Override
    public void each(UUID round, String assesseeClass, Consumer<List<ScoredAssessee>> batch) {
        Part part = scores.part(round, assesseeClass, -1, BATCH);
        while (!part.assessees().isEmpty()) {
            batch.accept(part.assessees());
            part = scores.part(round, assesseeClass, part.last(), BATCH);
        }
    }

    @Override
    public List<ScoredAssessee> some(UUID round, Collection<UUID> units) {
        return scores.some(round, units);
    }

    @Override
    @Transactional
    public void published(UUID round) {
        publication.publish(round);
    }
}
