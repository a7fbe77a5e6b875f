package dev.zeren.plan.todo.application;

import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.persistence.TodoRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * What waits for whom. The features say so in the transaction of the change: a matter stands in somebody's list exactly
 * as long as it waits for him.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Todos {

    private final TodoRows rows;
    private final BureauCalendar calendar;

    Todos(TodoRows rows, BureauCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /** Puts it into the lists of the addressees. For whom it waits already, it takes over title and last day. */
    public void add(NewTodo todo, Collection<Addressee> addressees) {
        Instant now = calendar.now();
        addressees.forEach(addressee -> rows.add(todo.since(now, rows.newId()), todo.outlives(), addressee));
    }

    /** It waits for nobody any more. */
    public void settle(TodoKind kind, UUID subject) {
        rows.remove(kind, subject);
    }

    /** It does not wait for this addressee any more. */
    public void settle(TodoKind kind, UUID subject, Addressee addressee) {
        rows.remove(kind, subject, addressee);
    }

    /** What of some kinds waits about a task for one addressee waits for another instead. */
    public void handOver(UUID task, Collection<TodoKind> kinds, Addressee from, Addressee to) {
        rows.move(task, kinds, from, to);
    }

    /** Nothing about the subject waits for anybody any more. */
    public void settleAll(UUID subject) {
        rows.removeAbout(subject);
    }

    /** Nothing about the plan or its tasks waits for anybody any more, but for what outlives it. */
    public void settlePlan(UUID plan) {
        rows.removeOfPlan(plan);
    }

    /** Nothing about the task waits for anybody any more, but for what outlives it. */
    public void settleTask(UUID task) {
        rows.removeOfTask(task);
    }
}
