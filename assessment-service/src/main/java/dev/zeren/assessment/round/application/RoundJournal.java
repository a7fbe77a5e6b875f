package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.persistence.AssessmentRounds;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows rounds, and keeps what was done to them: in the audit and in the feed. */
@ApplicationScoped
class RoundJournal {

    private static final String OBJECT = "round.";
    private static final String EVENT = "dev.zeren.assessment.round.";

    /** What the feed says: the round after the change, and what was said with it. */
    record RoundNews(RoundView round, Object said) {}

    private final AssessmentRounds rounds;
    private final RoundJson json;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    RoundJournal(AssessmentRounds rounds, RoundJson json, Audit audit, FeedWriter feed, BureauCalendar calendar) {
        this.rounds = rounds;
        this.json = json;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    RoundView view(AssessmentRound round) {
        return RoundView.of(round, json.read(round.terms()), calendar.today());
    }

    /**
     * Keeps what was done.
     *
     * @param done past tense, e.g. {@code opened}
     * @param before null when it is new
     * @param said what the round itself does not show, e.g. which assignment was changed and why; or null
     */
    RoundView keep(AssessmentRound round, String done, RoundView before, Object said) {
        rounds.flush();
        RoundView after = view(round);
        RoundNews news = new RoundNews(after, said);
        audit.record(OBJECT + done, round.id(), before, said == null ? after : news);
        feed.publish(EVENT + done, round.id(), news);
        return after;
    }
}
