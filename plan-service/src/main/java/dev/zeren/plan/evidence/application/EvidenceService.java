package dev.zeren.plan.evidence.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.Giver;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.evidence.persistence.Evidences;
import dev.zeren.plan.evidence.persistence.Uses;
import dev.zeren.plan.term.EvidenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Evidence without its files: links, references, and what is known of all. */
@ApplicationScoped
@Transactional
public class EvidenceService {

    /** What all evidence has; description and unit may be null. */
    public record About(String title, String description, UUID unit) {}

    /** Which evidence to list; null means any. */
    public record EvidenceQuery(Boolean mine, EvidenceKind kind, UUID unit, String sha256, Subject subject) {}

    /** A piece of evidence and what it serves, as far as the caller may see it. */
    public record Detail(EvidenceView evidence, List<Subject> uses) {}

    private final Evidences evidences;
    private final Uses uses;
    private final EvidenceAccess access;
    private final Giving giving;
    private final Callers callers;
    private final Timers timers;
    private final BureauCalendar calendar;
    private final Audit audit;
    private final FeedWriter feed;

    EvidenceService(
            Evidences evidences,
            Uses uses,
            EvidenceAccess access,
            Giving giving,
            Callers callers,
            Timers timers,
            BureauCalendar calendar,
            Audit audit,
            FeedWriter feed) {
        this.evidences = evidences;
        this.uses = uses;
        this.access = access;
        this.giving = giving;
        this.callers = callers;
        this.timers = timers;
        this.calendar = calendar;
        this.audit = audit;
        this.feed = feed;
    }

    /** @throws Rejection {@code forbidden}, {@code missing-reference} */
    public EvidenceView giveLink(String url, About about) {
        return giving.add(Evidence.link(url, about.title(), about.description(), giving.giver(about.unit())));
    }

    /**
     * Gives once more what was given as evidence before.
     *
     * @throws Rejection {@code forbidden}, {@code missing-reference} also for what the caller may not see
     */
    public EvidenceView giveAgain(UUID of, About about) {
        Giver giver = giving.giver(about.unit());
        Evidence other = evidences.holdStored(List.of(of)).stream()
                .filter(one -> !access.seen(List.of(one)).isEmpty())
                .findFirst()
                .orElseThrow(() -> missing("/of"));
        EvidenceView given = giving.add(Evidence.of(other, about.title(), about.description(), giver));
        uses.add(new Subject(ReferenceSubject.KIND, given.id()), List.of(given.of()), 1);
        return given;
    }

    /**
     * Gives a thing of the suite as evidence.
     *
     * @throws Rejection {@code invalid-body}, {@code forbidden}, {@code missing-reference} also for what the caller may
     *     not see
     */
    public EvidenceView giveSubject(Subject subject, About about) {
        if (!access.knows(subject.kind()) || subject.kind().equals(ReferenceSubject.KIND)) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault(
                            "/subject/kind", "unknown-kind", new Text("没有这种内容", "There are no things of this kind"))));
        }
        Giver giver = giving.giver(about.unit());
        if (!access.sees(subject)) {
            throw missing("/subject/id");
        }
        return giving.add(Evidence.about(subject, about.title(), about.description(), giver));
    }

    /** What the caller gave, what was given for his units, or all where he sees all; the newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<EvidenceView> list(EvidenceQuery query, PageRequest page) {
        boolean bySubject = query.subject() != null;
        if (bySubject && !access.sees(query.subject())) {
            return new Page<>(List.of(), null);
        }
        boolean all = bySubject || access.seesAll();
        String me = callers.current().subject();
        var filter = new Evidences.Filter(
                query.kind(),
                Boolean.TRUE.equals(query.mine()) ? me : null,
                query.unit(),
                query.sha256(),
                all ? null : me,
                all ? Set.of() : access.units(),
                bySubject ? used(query.subject()) : null);
        List<Evidence> rows = evidences.list(filter, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, one -> new Object[] {one.id()}).map(EvidenceView::of);
    }

    private List<UUID> used(Subject subject) {
        return uses.by(subject.kind(), List.of(subject.id())).stream()
                .map(Uses.Served::id)
                .toList();
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Detail get(UUID id) {
        Evidence found = seen(id);
        return new Detail(
                EvidenceView.of(found),
                access.seenUses(List.of(id)).stream().map(Uses.Use::subject).toList());
    }

    /** @throws Rejection {@code not-found}, as if there were none, when the caller may not see it */
    @Transactional(Transactional.TxType.SUPPORTS)
    Evidence seen(UUID id) {
        return evidences
                .stored(id)
                .filter(one -> access.seen(List.of(one)).contains(id))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /**
     * Removes evidence that serves nothing. Its file goes as soon as the removal is certain.
     *
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code evidence-in-use}
     */
    public void remove(UUID id, IfMatch ifMatch) {
        Evidence evidence = evidences
                .take(id)
                .filter(one -> one.isStored() && access.seen(List.of(one)).contains(id))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        if (!evidence.givenBy().equals(callers.current().subject())
                && !callers.current().may(Roles.PLANNER, Scopes.PLANS_WRITE)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        ifMatch.verify(evidence.version());
        if (!uses.of(List.of(id), 1).isEmpty()) {
            throw new Rejection(PlanProblem.EVIDENCE_IN_USE);
        }
        EvidenceView before = EvidenceView.of(evidence);
        if (evidence.kind() == EvidenceKind.FILE) {
            evidence.removing();
            timers.set(Removal.KIND, id, calendar.now());
        } else {
            uses.clear(new Subject(ReferenceSubject.KIND, id));
            evidences.delete(evidence);
        }
        evidences.flush();
        audit.record("evidence.removed", id, before, null);
        feed.publish(EvidenceEvents.REMOVED, id, EvidenceEvents.Removed.of(id));
    }

    private static Rejection missing(String pointer) {
        return new Rejection(
                CommonProblem.MISSING_REFERENCE,
                List.of(new Fault(
                        pointer, "missing", new Text("不存在，或您无权查看", "does not exist, or you may not see it"))));
    }
}
