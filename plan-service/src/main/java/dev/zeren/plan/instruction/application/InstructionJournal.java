package dev.zeren.plan.instruction.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.instruction.application.InstructionView.RecipientView;
import dev.zeren.plan.instruction.domain.Instruction;
import dev.zeren.plan.instruction.domain.InstructionLife;
import dev.zeren.plan.instruction.domain.InstructionStatus;
import dev.zeren.plan.instruction.domain.Recipient;
import dev.zeren.plan.instruction.persistence.Instructions;
import dev.zeren.plan.instruction.persistence.Recipients;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows instructions, and keeps what was done to them: in the audit, in the feed, in the lists of whom they wait for. */
@ApplicationScoped
class InstructionJournal {

    private static final String OBJECT = "instruction.";
    private static final String EVENT = "dev.zeren.plan.instruction.";

    /** What the feed says: the instruction after the change. */
    record InstructionNews(InstructionView instruction) {}

    private final Instructions instructions;
    private final Recipients recipients;
    private final Directory directory;
    private final Audit audit;
    private final FeedWriter feed;
    private final Todos todos;
    private final BureauCalendar calendar;

    InstructionJournal(
            Instructions instructions,
            Recipients recipients,
            Directory directory,
            Audit audit,
            FeedWriter feed,
            Todos todos,
            BureauCalendar calendar) {
        this.instructions = instructions;
        this.recipients = recipients;
        this.directory = directory;
        this.audit = audit;
        this.feed = feed;
        this.todos = todos;
        this.calendar = calendar;
    }

    /** Instructions with those whom they are for, in three queries however many there are. */
    List<InstructionView> views(List<Instruction> some) {
        return views(some, recipients.of(some.stream().map(Instruction::id).toList()));
    }

    InstructionView view(Instruction instruction, List<Recipient> its) {
        return views(List.of(instruction), its).get(0);
    }

    private List<InstructionView> views(List<Instruction> some, List<Recipient> all) {
        Map<UUID, String> names = new HashMap<>(directory.unitNames(
                all.stream().map(Recipient::unitId).filter(Objects::nonNull).toList()));
        names.putAll(directory.peopleNames(
                all.stream().map(Recipient::personId).filter(Objects::nonNull).toList()));
        LocalDate today = calendar.today();
        Map<UUID, List<RecipientView>> by = all.stream()
                .collect(Collectors.groupingBy(
                        Recipient::instructionId,
                        Collectors.mapping(one -> RecipientView.of(one, names), Collectors.toList())));
        return some.stream()
                .map(instruction ->
                        InstructionView.of(instruction, by.getOrDefault(instruction.id(), List.of()), today))
                .toList();
    }

    /**
     * Keeps what was done, and lets it wait for whom it waits now.
     *
     * @param before null when it is new
     */
    InstructionView keep(Instruction instruction, List<Recipient> its, String done, InstructionView before) {
        instructions.flush();
        InstructionView after = view(instruction, its);
        audit.recordPart(OBJECT + done, instruction.id(), after.taskId(), before, after);
        feed.publish(EVENT + done, instruction.id(), new InstructionNews(after));
        todos.settleAll(instruction.id());
        if (!InstructionLife.LIFE.allowed(instruction.status()).isEmpty()) {
            its.forEach(one -> follow(after, one));
            if (instruction.status() == InstructionStatus.REPLIED && after.issuerId() != null) {
                todos.add(todo(TodoKind.REVIEW, after, null), List.of(Addressee.person(after.issuerId())));
            }
        }
        return after;
    }

    private void follow(InstructionView instruction, Recipient one) {
        Addressee addressee = one.unitId() == null ? Addressee.person(one.personId()) : Addressee.staffOf(one.unitId());
        if (one.status() == InstructionStatus.ISSUED) {
            todos.add(todo(TodoKind.ACKNOWLEDGE, instruction, instruction.replyBy()), List.of(addressee));
        } else if (one.status() == InstructionStatus.ACKNOWLEDGED) {
            todos.add(todo(TodoKind.RESPOND, instruction, instruction.replyBy()), List.of(addressee));
        }
    }

    private static NewTodo todo(TodoKind kind, InstructionView instruction, LocalDate dueOn) {
        return new NewTodo(
                kind,
                InstructionSubject.KIND,
                instruction.id(),
                instruction.text(),
                instruction.planId(),
                instruction.taskId(),
                dueOn);
    }
}
