package dev.zeren.assessment.result.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.result.domain.PublicationText;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.persistence.Publications;
import dev.zeren.assessment.result.persistence.Results;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes results public: what was published stays what it was, and a change is a further version that says why. */
@ApplicationScoped
@Transactional
public class PublicationService {

    private static final Text REASON_MISSING = new Text(
            "本轮结果已公布过，再次公布必须说明理由", "the results were published before: a further version says why there is one");

    private final ScoredRounds rounds;
    private final Results results;
    private final Publications publications;
    private final PublicationSigner signer;
    private final Audit audit;
    private final FeedWriter feed;
    private final Bureau bureau;
    private final Callers callers;
    private final BureauCalendar calendar;

    PublicationService(
            ScoredRounds rounds,
            Results results,
            Publications publications,
            PublicationSigner signer,
            Audit audit,
            FeedWriter feed,
            Bureau bureau,
            Callers callers,
            BureauCalendar calendar) {
        this.rounds = rounds;
        this.results = results;
        this.publications = publications;
        this.signer = signer;
        this.audit = audit;
        this.feed = feed;
        this.bureau = bureau;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Publishes the results of a round as they are.
     *
     * @throws Rejection {@code not-found}, {@code results-not-current}, {@code veto-open}, {@code invalid-body} for a
     *     further version without a reason, {@code signing-key-missing}
     */
    public PublicationView publish(UUID roundId, String reason) {
        ScoredRound round = rounds.get(roundId);
        Results.Computed computed = results.holdComputed(roundId)
                .filter(last -> round.changedAt() == null || !round.changedAt().isAfter(last.at()))
                .orElseThrow(() -> new Rejection(AssessmentProblem.RESULTS_NOT_CURRENT));
        if (round.openVeto()) {
            throw new Rejection(AssessmentProblem.VETO_OPEN);
        }
        Optional<Publications.Row> before = publications.last(roundId);
        if (before.isPresent() && (reason == null || reason.isBlank())) {
            throw new Rejection(CommonProblem.INVALID_BODY, List.of(new Fault("/reason", "required", REASON_MISSING)));
        }
        rounds.published(roundId);
        Publications.Row row = signed(round, computed.computation(), before, reason);
        PublicationView view = PublicationView.from(row);
        audit.record("results.published", roundId, null, view);
        feed.publish("dev.zeren.assessment.results.published", roundId, view);
        return view;
    }

    private Publications.Row signed(
            ScoredRound round, int computation, Optional<Publications.Row> before, String reason) {
        Caller caller = callers.current();
        List<Result> all = results.all(round.id());
        var head = new PublicationText.Head(
                bureau.id(),
                round.id(),
                before.map(Publications.Row::number).orElse(0) + 1,
                computation,
                calendar.now(),
                caller.name(),
                before.isPresent() ? reason : null,
                round.scheme().rules().noticeDays(),
                before.map(Publications.Row::sha256).orElse(PublicationText.NONE_BEFORE));
        byte[] content = PublicationText.of(head, all);
        var row = new Publications.Row(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                round.id(),
                head.number(),
                computation,
                all.size(),
                head.reason(),
                head.noticeDays(),
                head.publishedAt(),
                caller.subject(),
                caller.name(),
                HexFormat.of().formatHex(Sha256.begin().digest(content)),
                head.previous(),
                signer.keyId());
        publications.add(row, content, signer.sign(content));
        return row;
    }

    /** The publications of a round, the first first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<PublicationView> list(UUID round, PageRequest page) {
        rounds.get(round);
        var from = page.from(Integer.class);
        Page<Publications.Row> rows =
                Page.of(publications.list(round, from.isStart() ? 0 : from.number(0), page.rowsToRead()), page, row ->
                        new Object[] {row.number()});
        return rows.map(PublicationView::from);
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PublicationView get(UUID id) {
        return publications
                .find(id)
                .map(PublicationView::from)
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }
}
