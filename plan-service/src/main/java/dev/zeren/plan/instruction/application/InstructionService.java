package dev.zeren.plan.instruction.application;

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
import dev.zeren.plan.calendar.application.WorkingDayService;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.evidence.application.EvidenceUses;
import dev.zeren.plan.instruction.application.InstructedThing.Thing;
import dev.zeren.plan.instruction.domain.Instruction;
import dev.zeren.plan.instruction.domain.InstructionAct;
import dev.zeren.plan.instruction.domain.InstructionRules;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import dev.zeren.plan.instruction.domain.Recipient;
import dev.zeren.plan.instruction.persistence.Instructions;
import dev.zeren.plan.instruction.persistence.Recipients;
import dev.zeren.plan.term.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What leaders say is to be done, and what became of it. */
@ApplicationScoped
@Transactional
public class InstructionService {

    /** Which instructions to list; null means any. */
    public record InstructionQuery(
            UUID task,
            UUID plan,
            UUID leader,
            UUID unit,
            InstructionStatus status,
            Boolean overdue,
            UUID on,
            Period given) {}

    /**
     * Gives an instruction.
     *
     * @param kind of the thing that it is on, e.g. {@code task}
     * @param units and people whom it is for; none of both: the units that do the thing
     * @param replyBy the last day to reply; null for the bureau's usual term
     */
    public record Instruct(String kind, UUID id, String text, Set<UUID> units, Set<UUID> people, LocalDate replyBy) {}

    private final Instructions instructions;
    private final Recipients recipients;
    private final InstructionJournal journal;
    private final InstructionAccess access;
    private final InstructionRulesService rules;
    private final EvidenceUses evidence;
    private final Directory directory;
    private final WorkingDayService workingDays;
    private final Callers callers;
    private final BureauCalendar calendar;
    private final Map<String, InstructedThing> things;

    InstructionService(
            Instructions instructions,
            Recipients recipients,
            InstructionJournal journal,
            InstructionAccess access,
            InstructionRulesService rules,
            EvidenceUses evidence,
            Directory directory,
            WorkingDayService workingDays,
            Callers callers,
            BureauCalendar calendar,
            @Any Instance<InstructedThing> things) {
        this.instructions = instructions;
        this.recipients = recipients;
        this.journal = journal;
        this.access = access;
        this.rules = rules;
        this.evidence = evidence;
        this.directory = directory;
        this.workingDays = workingDays;
        this.callers = callers;
        this.calendar = calendar;
        this.things = things.stream().collect(Collectors.toMap(InstructedThing::kind, Function.identity()));
    }

    /** The newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<InstructionView> list(InstructionQuery query, PageRequest page) {
        var filter = new Instructions.Filter(
                query.task(),
                query.plan(),
                query.leader() == null ? null : directory.peopleMeant(query.leader()),
                query.unit() == null ? null : directory.unitsMeant(query.unit()),
                query.status(),
                query.overdue(),
                query.on(),
                calendar.startOrNull(query.given().from()),
                calendar.endOrNull(query.given().to()));
        List<Instruction> rows =
                instructions.list(filter, access.sight(), calendar.today(), page.from(UUID.class), page.rowsToRead());
        Page<Instruction> shown = Page.of(rows, page, instruction -> new Object[] {instruction.id()});
        return new Page<>(journal.views(shown.items()), shown.next());
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public InstructionView get(UUID id) {
        Instruction instruction =
                instructions.findByIdOptional(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        List<Recipient> its = recipients.of(List.of(id));
        access.requireSeen(instruction, its);
        return journal.view(instruction, its);
    }

    /**
     * Gives an instruction.
     *
     * @throws Rejection {@code missing-reference}, {@code forbidden}, {@code invalid-body} when it is for nobody
     */
    public InstructionView instruct(Instruct command) {
        Thing thing = thing(command.kind(), command.id());
        InstructionRules by = rules.get().value();
        access.requireInstructor(thing, by);
        Set<UUID> units = command.units().isEmpty() && command.people().isEmpty() ? thing.units() : command.units();
        if (units.isEmpty() && command.people().isEmpty()) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault("/unitIds", "required", new Text("请指明给谁", "say whom it is for"))));
        }
        Caller caller = callers.current();
        UUID person = access.member().entries().stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instruction instruction = new Instruction(
                new Instruction.About(command.kind(), command.id(), title(thing), thing.planId(), thing.taskId()),
                command.text(),
                replyBy(command.replyBy(), by),
                new Instruction.Issuer(caller.subject(), caller.name(), person),
                calendar.now());
        instructions.persist(instruction);
        instructions.flush();
        List<Recipient> its = new ArrayList<>();
        units.forEach(unit -> its.add(Recipient.unit(instruction.id(), unit)));
        command.people().forEach(one -> its.add(Recipient.person(instruction.id(), one)));
        recipients.persist(its);
        return journal.keep(instruction, its, "issued", null);
    }

    private Thing thing(String kind, UUID id) {
        InstructedThing known = things.get(kind);
        try {
            if (known != null) {
                return known.get(id);
            }
        } catch (Rejection unseen) {
            // The answer is the same as for a kind that there is not.
        }
        throw new Rejection(
                CommonProblem.MISSING_REFERENCE,
                List.of(new Fault("/on", "missing", new Text("不存在，或您无权查看", "does not exist, or you may not see it"))));
    }

    private LocalDate replyBy(LocalDate named, InstructionRules by) {
        return named != null || by.replyDays() == null
                ? named
                : workingDays.terms().after(calendar.today(), by.replyDays());
    }

    // A task without a heading is as long as its text.
    private static String title(Thing thing) {
        int end = thing.title()
                .offsetByCodePoints(
                        0,
                        Math.min(
                                150,
                                thing.title().codePointCount(0, thing.title().length())));
        return thing.title().substring(0, end);
    }

    /**
     * Acknowledges it, by one whom it is for.
     *
     * @param unitId as which of them, where there is a choice; or null
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code office-ambiguous}, {@code stale-version}
     */
    public InstructionView acknowledge(UUID id, IfMatch ifMatch, UUID unitId) {
        return act(
                id,
                ifMatch,
                unitId,
                InstructionAct.ACKNOWLEDGE,
                one -> one.acknowledge(calendar.now(), callers.current().name()));
    }

    /**
     * Says what became of it, by the same.
     *
     * @throws IllegalStep
     * @throws Rejection as {@link #acknowledge}; {@code missing-reference}, {@code too-much-evidence}
     */
    public InstructionView reply(UUID id, IfMatch ifMatch, UUID unitId, String words, Collection<UUID> evidenceIds) {
        List<UUID> given = List.copyOf(evidenceIds);
        return act(id, ifMatch, unitId, InstructionAct.REPLY, one -> {
            one.reply(words, given, calendar.now(), callers.current().name());
            evidence.attach(InstructionSubject.KIND, id, given);
        });
    }

    private InstructionView act(UUID id, IfMatch ifMatch, UUID unitId, InstructionAct act, Consumer<Recipient> change) {
        Instruction instruction = held(id);
        List<Recipient> its = recipients.of(List.of(id));
        access.requireSeen(instruction, its);
        Recipient acting = access.acting(its, unitId);
        ifMatch.verify(instruction.version());
        InstructionView before = journal.view(instruction, its);
        instruction.requireAlive(act);
        change.accept(acting);
        instruction.follow(its.stream().map(Recipient::status).toList());
        return journal.keep(instruction, its, act.done(), before);
    }

    /**
     * Closes it, when all have replied; by who gave it, or the bureau office.
     *
     * @param note what he thinks of the replies, or null
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}
     */
    public InstructionView close(UUID id, IfMatch ifMatch, String note) {
        return end(id, ifMatch, InstructionAct.CLOSE, note);
    }

    /** Withdraws it with a reason, by the same; the same refusals. */
    public InstructionView withdraw(UUID id, IfMatch ifMatch, String reason) {
        return end(id, ifMatch, InstructionAct.WITHDRAW, reason);
    }

    private InstructionView end(UUID id, IfMatch ifMatch, InstructionAct act, String note) {
        Instruction instruction = held(id);
        List<Recipient> its = recipients.of(List.of(id));
        access.requireSeen(instruction, its);
        access.requireIssuer(instruction);
        ifMatch.verify(instruction.version());
        InstructionView before = journal.view(instruction, its);
        instruction.end(act, note);
        return journal.keep(instruction, its, act.done(), before);
    }

    private Instruction held(UUID id) {
        return instructions.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }
}
