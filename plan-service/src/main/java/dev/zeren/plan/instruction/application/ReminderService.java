package dev.zeren.plan.instruction.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.delegation.application.TaskDelegates;
import dev.zeren.plan.instruction.domain.InstructionRules;
import dev.zeren.plan.instruction.domain.Reminder;
import dev.zeren.plan.instruction.persistence.Reminders;
import dev.zeren.plan.plan.application.TaskParties;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.application.NewTodo;
import dev.zeren.plan.todo.application.Todos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reminders of tasks (催办). */
@ApplicationScoped
@Transactional
public class ReminderService {

    private static final String EVENT = "dev.zeren.plan.task.reminded";

    /** What the feed says. */
    record ReminderNews(Reminder reminder) {}

    private final Reminders reminders;
    private final TaskParties tasks;
    private final InstructedTask things;
    private final InstructionAccess access;
    private final InstructionRulesService rules;
    private final TaskDelegates delegates;
    private final Todos todos;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    ReminderService(
            Reminders reminders,
            TaskParties tasks,
            InstructedTask things,
            InstructionAccess access,
            InstructionRulesService rules,
            TaskDelegates delegates,
            Todos todos,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.things = things;
        this.access = access;
        this.rules = rules;
        this.delegates = delegates;
        this.todos = todos;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /**
     * Reminds the offices that are responsible for a task and who carries it out for them, by the bureau office or who may instruct on it.
     *
     * @param text or null
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code plan-not-issued}, {@code reminded-today}
     */
    public Reminder remind(UUID task, String text) {
        InstructionRules by = rules.get().value();
        access.requireReminder(things.get(task), by);
        TaskParties.Parties parties = tasks.of(task);
        parties.requireIssued();
        Caller caller = callers.current();
        Reminder reminder = new Reminder(
                reminders.newId(),
                task,
                parties.planId(),
                text == null ? null : text.strip(),
                calendar.now(),
                caller.subject(),
                caller.name());
        if (!reminders.add(reminder, by.oneReminderADay() ? calendar.today() : null)) {
            throw new Rejection(PlanProblem.REMINDED_TODAY);
        }
        todos.add(
                new NewTodo(
                        TodoKind.REMINDER,
                        "task",
                        task,
                        reminder.text() == null ? parties.title() : reminder.text() + "（" + parties.title() + "）",
                        parties.planId(),
                        task,
                        null),
                delegates.reminded(task, parties.responsible()));
        audit.record("task.reminded", task, null, reminder);
        feed.publish(EVENT, task, new ReminderNews(reminder));
        return reminder;
    }

    /**
     * Those of a task, the newest first.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<Reminder> list(UUID task, PageRequest page) {
        tasks.of(task);
        return Page.of(reminders.list(task, page.from(UUID.class), page.rowsToRead()), page, reminder ->
                new Object[] {reminder.id()});
    }
}
