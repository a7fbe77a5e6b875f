package dev.zeren.plan.delegation.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.delegation.domain.Delegation;
import dev.zeren.plan.delegation.domain.DelegationAct;
import dev.zeren.plan.delegation.domain.DelegationStatus;
import dev.zeren.plan.delegation.persistence.Delegations;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.application.TaskParties;
import dev.zeren.plan.plan.application.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Offices delegate their tasks, with the consent of the other side there and back. */
@ApplicationScoped
@Transactional
public class DelegationService {

    /** Which delegations to list; null means any. */
    public record DelegationQuery(UUID task, UUID unit, UUID person, DelegationStatus status) {}

    private final Delegations delegations;
    private final DelegationJournal journal;
    private final DelegationAccess access;
    private final DelegationRulesService rules;
    private final TaskService tasks;
    private final TaskParties parties;
    private final Directory directory;
    private final Callers callers;
    private final BureauCalendar calendar;

    DelegationService(
            Delegations delegations,
            DelegationJournal journal,
            DelegationAccess access,
            DelegationRulesService rules,
            TaskService tasks,
            TaskParties parties,
            Directory directory,
            Callers callers,
            BureauCalendar calendar) {
        this.delegations = delegations;
        this.journal = journal;
        this.access = access;
        this.rules = rules;
        this.tasks = tasks;
        this.parties = parties;
        this.directory = directory;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** The newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<DelegationView> list(DelegationQuery query, PageRequest page) {
        var filter = new Delegations.Filter(
                query.task(),
                query.unit() == null ? null : directory.unitsMeant(query.unit()),
                query.person() == null ? null : directory.personMeant(query.person()),
                query.status());
        List<Delegation> rows = delegations.list(filter, access.sight(), page.from(UUID.class), page.rowsToRead());
        Page<Delegation> shown = Page.of(rows, page, one -> new Object[] {one.id()});
        return new Page<>(journal.views(shown.items()), shown.next());
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public DelegationView get(UUID id) {
        Delegation one = delegations.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(one);
        return journal.view(one);
    }

    /**
     * Offers a task of an issued plan, or a subtask, to another unit or person.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code task-withdrawn}, {@code subtask-dropped},
     *     {@code not-your-task}, {@code office-not-responsible}, {@code office-ambiguous}, {@code invalid-body},
     *     {@code missing-reference}, {@code delegated-already}
     */
    public DelegationView offer(UUID taskId, OfferDelegation command) {
        TaskService.Reportable task = tasks.lockForReport(taskId);
        UUID from = access.office(task.responsibleUnits(), command.from());
        requireDelegate(command, from);
        if (command.until() != null && command.until().isBefore(calendar.today())) {
            throw invalid("/until", "past", new Text("不能早于今天", "must not be before today"));
        }
        if (delegations.isLive(taskId, from)) {
            throw new Rejection(PlanProblem.DELEGATED_ALREADY);
        }
        Caller caller = callers.current();
        Delegation one = new Delegation(
                new Delegation.Matter(
                        taskId, task.planId(), cut(parties.of(taskId).title())),
                new Delegation.Sides(from, command.toUnit(), command.toPerson()),
                command.until(),
                command.note(),
                new Delegation.Offer(calendar.now(), caller.subject(), caller.name()));
        delegations.persist(one);
        return journal.keep(one, "offered", null);
    }

    /** A delegate that the bureau has and that is not the office itself. */
    private void requireDelegate(OfferDelegation command, UUID from) {
        if ((command.toUnit() == null) == (command.toPerson() == null)) {
            throw invalid("/toUnitId", "one", new Text("toUnitId 与 toPersonId 二选一", "either toUnitId or toPersonId"));
        }
        if (from.equals(command.toUnit())) {
            throw invalid("/toUnitId", "same", new Text("不能委托给本科室", "an office does not delegate to itself"));
        }
        boolean known = command.toUnit() != null
                ? !directory.unitNames(Set.of(command.toUnit())).isEmpty()
                : !directory.peopleNames(Set.of(command.toPerson())).isEmpty();
        if (!known) {
            throw new Rejection(
                    CommonProblem.MISSING_REFERENCE,
                    List.of(new Fault(
                            command.toUnit() != null ? "/toUnitId" : "/toPersonId",
                            "missing",
                            new Text("不存在", "does not exist"))));
        }
    }

    private static Rejection invalid(String pointer, String code, Text words) {
        return new Rejection(CommonProblem.INVALID_BODY, List.of(new Fault(pointer, code, words)));
    }

    // A task without a heading is as long as its text.
    private static String cut(String title) {
        int points = Math.min(150, title.codePointCount(0, title.length()));
        return title.substring(0, title.offsetByCodePoints(0, points));
    }

    /**
     * Takes a step that begins something: withdraws the offer, or proposes to take or give the task back.
     *
     * @param reason or null
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code plan-not-issued}
     */
    public DelegationView propose(UUID id, IfMatch ifMatch, DelegationAct act, String reason) {
        return take(
                id,
                ifMatch,
                act,
                reason,
                act == DelegationAct.GIVE_BACK ? access::requireDelegate : access::requireOffice);
    }

    /**
     * Gives an answer: accepts or declines the offer, consents to what was proposed or refuses it.
     *
     * @param reason or null
     * @throws IllegalStep
     * @throws Rejection as {@link #propose}, and {@code answer-awaited}
     */
    public DelegationView answer(UUID id, IfMatch ifMatch, DelegationAct act, String reason) {
        return take(
                id,
                ifMatch,
                act,
                reason,
                one -> access.requireAnswerer(one, rules.get().value()));
    }

    private DelegationView take(
            UUID id, IfMatch ifMatch, DelegationAct act, String reason, Consumer<Delegation> mayHe) {
        journal.stop(List.of(id));
        Delegation one = delegations.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        access.requireSeen(one);
        mayHe.accept(one);
        ifMatch.verify(one.version());
        parties.of(one.matter().taskId()).requireIssued();
        DelegationView before = journal.view(one);
        one.go(act, reason, calendar.now());
        return journal.keep(one, act.done(), before);
    }
}
