package dev.zeren.plan.supervision.application;

import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.supervision.application.NoticeTerms.LastDays;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A notice whose term was missed goes up a level and to higher persons. */
@ApplicationScoped
class NoticeEscalation implements Timed {

    private final SupervisionNotices notices;
    private final SupervisionRulesService rules;
    private final NoticeTerms terms;
    private final NoticeTodos todos;
    private final NoticeJournal journal;

    NoticeEscalation(
            SupervisionNotices notices,
            SupervisionRulesService rules,
            NoticeTerms terms,
            NoticeTodos todos,
            NoticeJournal journal) {
        this.notices = notices;
        this.rules = rules;
        this.terms = terms;
        this.todos = todos;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return NoticeTerms.KIND;
    }

    @Override
    public void fire(UUID subject) {
        // What was done in time while the timer was being taken has ended the term.
        notices.hold(subject).filter(notice -> notice.dueOn() != null).ifPresent(this::raise);
    }

    private void raise(SupervisionNotice notice) {
        SupervisionRules ladder = rules.get().value();
        int level = notice.level() + 1;
        if (!ladder.has(level)) {
            return;
        }
        NoticeView before = NoticeView.of(notice);
        LastDays last = terms.fromToday(level, ladder);
        String name = ladder.level(level).name();
        String missed =
                (notice.status() == NoticeStatus.DISPATCHED ? "逾期未签收（" : "逾期未反馈（") + notice.dueOn() + "），升为" + name;
        notice.escalate(level, name, last.acknowledgeBy(), last.respondBy());
        journal.went(notice, before, NoticeAct.ESCALATE, missed, List.of());
        todos.raise(notice, ladder);
        terms.run(notice, ladder);
    }
}
