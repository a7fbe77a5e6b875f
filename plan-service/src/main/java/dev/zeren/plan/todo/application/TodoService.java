package dev.zeren.plan.todo.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.directory.application.Member;
import dev.zeren.plan.term.Addressee;
import dev.zeren.plan.term.TodoKind;
import dev.zeren.plan.todo.domain.Todo;
import dev.zeren.plan.todo.persistence.TodoRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What the caller has to do. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class TodoService {

    /** Which of the caller's todos to list; null means any. */
    public record TodoQuery(TodoKind kind, UUID plan, UUID task, Boolean overdue) {}

    /**
     * The caller's todos.
     *
     * @param counts of all of them, whatever the page and the filter show
     */
    public record TodoList(Page<Todo> page, TodoCounts counts, LocalDate today) {}

    private final TodoRows rows;
    private final Directory directory;
    private final Callers callers;
    private final BureauCalendar calendar;

    TodoService(TodoRows rows, Directory directory, Callers callers, BureauCalendar calendar) {
        this.rows = rows;
        this.directory = directory;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** The newest first. */
    public TodoList mine(TodoQuery query, PageRequest page) {
        LocalDate today = calendar.today();
        var filter = new TodoRows.Filter(query.kind(), query.plan(), query.task(), query.overdue());
        TodoRows.Listed listed = rows.list(addressees(today), filter, today, page.from(UUID.class), page.rowsToRead());
        return new TodoList(
                Page.of(listed.rows(), page, todo -> new Object[] {todo.id()}), TodoCounts.of(listed.counts()), today);
    }

    private Set<Addressee> addressees(LocalDate today) {
        Caller caller = callers.current();
        Member member = directory.member(caller.subject(), today);
        Set<Addressee> mine = new HashSet<>();
        member.entries().forEach(id -> mine.add(Addressee.person(id)));
        member.units().forEach(id -> mine.add(Addressee.staffOf(id)));
        member.heads().forEach(id -> mine.add(Addressee.headOf(id)));
        member.inChargeOf().forEach(id -> mine.add(Addressee.inChargeOf(id)));
        caller.roles().forEach(role -> mine.add(Addressee.role(role)));
        return mine;
    }
}
