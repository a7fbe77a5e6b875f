package dev.zeren.plan.supervision.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.NoticeStep;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.persistence.NoticeStepRows;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes down what was done to a notice: the step that can be read, the audit and the news. */
@ApplicationScoped
class NoticeJournal {

    private static final String OBJECT = "supervision-notice.";
    private static final String EVENT = "dev.zeren.plan.supervision-notice.";
    private static final String REGISTERED = "registered";

    /** What the feed says: the notice after the step, and the step. */
    record NoticeNews(NoticeView notice, NoticeStep step) {}

    private final SupervisionNotices notices;
    private final NoticeStepRows steps;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    NoticeJournal(
            SupervisionNotices notices,
            NoticeStepRows steps,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.notices = notices;
        this.steps = steps;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /** A notice came into being. */
    NoticeView registered(SupervisionNotice notice) {
        return write(notice, null, null, null, null, List.of());
    }

    /**
     * A notice went a step.
     *
     * @param before the notice before it
     * @param words what was said with it, or null
     */
    NoticeView went(SupervisionNotice notice, NoticeView before, NoticeAct act, String words, List<UUID> evidenceIds) {
        return write(notice, before, before.status(), act, words, evidenceIds);
    }

    private NoticeView write(
            SupervisionNotice notice,
            NoticeView before,
            NoticeStatus from,
            NoticeAct act,
            String words,
            List<UUID> evidenceIds) {
        notices.flush();
        NoticeView after = NoticeView.of(notice);
        Caller caller = callers.find().orElse(Caller.SYSTEM);
        NoticeStep step = new NoticeStep(
                notice.steps(),
                calendar.now(),
                caller.subject(),
                caller.name(),
                act,
                from,
                notice.status(),
                notice.level(),
                words == null ? null : words.strip(),
                evidenceIds);
        steps.add(notice.id(), step);
        String done = act == null ? REGISTERED : act.done();
        audit.record(OBJECT + done, notice.id(), before, after);
        feed.publish(EVENT + done, notice.id(), new NoticeNews(after, step));
        return after;
    }
}
