package dev.zeren.plan.evidence.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.kit.timer.Timers;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.FileKey;
import dev.zeren.plan.evidence.domain.Giver;
import dev.zeren.plan.evidence.domain.StoredFile;
import dev.zeren.plan.evidence.persistence.EvidenceConfig;
import dev.zeren.plan.evidence.persistence.Evidences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The steps by which evidence comes into being. For a file there are two, and the writing of the file between them: what
 * is interrupted anywhere is either not there at all or is removed when its time is up.
 */
@ApplicationScoped
@Transactional
public class Giving {

    private final Evidences evidences;
    private final EvidenceAccess access;
    private final EvidenceConfig config;
    private final Timers timers;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Audit audit;
    private final FeedWriter feed;

    Giving(
            Evidences evidences,
            EvidenceAccess access,
            EvidenceConfig config,
            Timers timers,
            Callers callers,
            BureauCalendar calendar,
            Audit audit,
            FeedWriter feed) {
        this.evidences = evidences;
        this.access = access;
        this.config = config;
        this.timers = timers;
        this.callers = callers;
        this.calendar = calendar;
        this.audit = audit;
        this.feed = feed;
    }

    /**
     * The first step of a file, in a transaction of its own: from now on somebody will look after it.
     *
     * @param total what the bureau's files may take together
     * @return where to write it
     * @throws Rejection {@code forbidden}, {@code missing-reference}, {@code evidence-space-full}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public FileKey announce(StoredFile file, String title, String description, UUID unit, long total) {
        Evidence evidence = Evidence.pending(file, title, description, giver(unit));
        evidences.persistAndFlush(evidence);
        if (file.size() > total || !evidences.takeSpace(file.size(), total)) {
            throw new Rejection(PlanProblem.EVIDENCE_SPACE_FULL, total);
        }
        timers.set(Removal.KIND, evidence.id(), calendar.now().plus(config.pending()));
        return evidence.key();
    }

    /**
     * The last step of a file, in the transaction of the answer: its file is in the store.
     *
     * @throws Rejection {@code service-unavailable} when it took so long that it was given up
     */
    public EvidenceView keep(UUID id) {
        Evidence evidence = evidences
                .take(id)
                .filter(Evidence::isPending)
                .orElseThrow(() -> new Rejection(CommonProblem.SERVICE_UNAVAILABLE));
        evidence.stored(calendar.now());
        timers.clear(Removal.KIND, id);
        return told(evidence);
    }

    /** Adds what has no file. */
    EvidenceView add(Evidence evidence) {
        evidences.persist(evidence);
        return told(evidence);
    }

    /**
     * The caller as giver, now.
     *
     * @throws Rejection {@code forbidden} when he may not give for the unit
     */
    Giver giver(UUID unit) {
        Caller caller = callers.current();
        if (unit != null && !access.seesAll() && !access.units().contains(unit)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        return new Giver(caller.subject(), caller.name(), unit, calendar.now());
    }

    private EvidenceView told(Evidence evidence) {
        evidences.flush();
        EvidenceView after = EvidenceView.of(evidence);
        audit.record("evidence.stored", evidence.id(), null, after);
        feed.publish(EvidenceEvents.STORED, evidence.id(), EvidenceEvents.Stored.of(after));
        return after;
    }
}
