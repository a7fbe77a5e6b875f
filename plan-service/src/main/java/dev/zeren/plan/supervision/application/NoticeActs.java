package dev.zeren.plan.supervision.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.supervision.application.NoticeTerms.LastDays;
import dev.zeren.plan.supervision.domain.Approver;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is done to supervision notices. The bureau office dispatches, reviews and completes, whom the bureau's rules name
 * approves, and who is to handle a notice acknowledges, handles and responds.
 */
@ApplicationScoped
@Transactional
public class NoticeActs {

    /** What is done by whoever is to handle a notice. */
    private static final Set<NoticeAct> OF_RECIPIENT =
            EnumSet.of(NoticeAct.ACKNOWLEDGE, NoticeAct.HANDLE, NoticeAct.RESPOND);

    /** What ends a term. */
    private static final Set<NoticeAct> ENDING =
            EnumSet.of(NoticeAct.ACKNOWLEDGE, NoticeAct.RESPOND, NoticeAct.WITHDRAW);

    /** What begins a term. */
    private static final Set<NoticeAct> BEGINNING =
            EnumSet.of(NoticeAct.DISPATCH, NoticeAct.ACKNOWLEDGE, NoticeAct.RETURN);

    /**
     * An act.
     *
     * @param words the reason of a return or a withdrawal, the opinion of a review, what was done or is answered; or null
     * @param evidenceIds what is given with it
     */
    public record Act(NoticeAct act, String words, List<UUID> evidenceIds) {

        public static Act of(NoticeAct act, String words) {
            return new Act(act, words, List.of());
        }
    }

    private final SupervisionNotices notices;
    private final SupervisionRulesService rules;
    private final Directory directory;
    private final NoticeTerms terms;
    private final NoticeTodos todos;
    private final NoticeJournal journal;
    private final EvidenceUses evidence;
    private final Callers callers;
    private final BureauCalendar calendar;

    NoticeActs(
            SupervisionNotices notices,
            SupervisionRulesService rules,
            Directory directory,
            NoticeTerms terms,
            NoticeTodos todos,
            NoticeJournal journal,
            EvidenceUses evidence,
            Callers callers,
            BureauCalendar calendar) {
        this.notices = notices;
        this.rules = rules;
        this.directory = directory;
        this.terms = terms;
        this.todos = todos;
        this.journal = journal;
        this.evidence = evidence;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Does something to a notice.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code not-your-notice}, {@code forbidden},
     *     {@code missing-reference} with evidence that is not to be seen, {@code too-much-evidence}
     * @throws IllegalStep
     */
    public NoticeView take(UUID id, IfMatch ifMatch, Act act) {
        if (ENDING.contains(act.act())) {
            terms.stop(List.of(id));
        }
        SupervisionNotice notice = notices.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(notice.version());
        SupervisionRules holding = rules.get().value();
        requireMay(act.act(), notice, holding);
        return take(notice, act, holding);
    }

    /** Does something without asking who may. */
    NoticeView take(SupervisionNotice notice, Act act, SupervisionRules holding) {
        NoticeView before = NoticeView.of(notice);
        change(notice, act, holding);
        evidence.attach(NoticeSubject.KIND, notice.id(), act.evidenceIds());
        NoticeView after = journal.went(notice, before, act.act(), act.words(), act.evidenceIds());
        todos.follow(notice, holding);
        if (BEGINNING.contains(act.act())) {
            terms.run(notice, holding);
        }
        return after;
    }

    private void change(SupervisionNotice notice, Act act, SupervisionRules holding) {
        switch (act.act()) {
            case APPROVE -> notice.approve();
            case RESPOND -> notice.respond();
            case RETURN ->
                notice.giveBack(
                        act.words(), terms.fromToday(notice.level(), holding).respondBy());
            case DISPATCH -> {
                LastDays last = terms.fromToday(notice.level(), holding);
                notice.dispatch(last.today(), last.acknowledgeBy(), last.respondBy());
            }
            default -> notice.go(act.act());
        }
    }

    private void requireMay(NoticeAct act, SupervisionNotice notice, SupervisionRules holding) {
        if (OF_RECIPIENT.contains(act)) {
            requireRecipient(notice);
        } else if (act == NoticeAct.APPROVE || act == NoticeAct.RETURN && beforeDispatch(notice.status())) {
            requireApprover(notice, holding);
        } else if (!callers.current().may(Roles.PLANNER)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
    }

    private static boolean beforeDispatch(NoticeStatus status) {
        return status == NoticeStatus.REGISTERED || status == NoticeStatus.APPROVED;
    }

    private void requireRecipient(SupervisionNotice notice) {
        Member member = member();
        if (!(notice.unitId() != null && member.units().contains(notice.unitId()))
                && Collections.disjoint(member.entries(), notice.personIds())) {
            throw new Rejection(PlanProblem.NOT_YOUR_NOTICE);
        }
    }

    private void requireApprover(SupervisionNotice notice, SupervisionRules holding) {
        Caller caller = callers.current();
        boolean byPlanner = notice.automatic() || holding.approver() == Approver.PLANNER;
        boolean may = byPlanner ? caller.may(Roles.PLANNER) : caller.may(Roles.LEADER) && leads(notice);
        if (!may) {
            throw new Rejection(PlanProblem.NOT_YOUR_NOTICE);
        }
    }

    private boolean leads(SupervisionNotice notice) {
        if (notice.leaders().isEmpty()) {
            return true;
        }
        Member member = member();
        return !Collections.disjoint(member.entries(), notice.leaders())
                || notice.unitId() != null && member.inChargeOf().contains(notice.unitId());
    }

    private Member member() {
        return directory.member(callers.current().subject(), calendar.today());
    }
}
