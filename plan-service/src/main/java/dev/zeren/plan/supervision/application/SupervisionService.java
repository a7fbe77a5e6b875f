package dev.zeren.plan.supervision.application;

import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.application.SupervisedTasks;
import dev.zeren.plan.plan.application.SupervisedTasks.Supervised;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.NoticeStep;
import dev.zeren.plan.supervision.domain.SupervisionNotice;
import dev.zeren.plan.supervision.domain.SupervisionNotice.About;
import dev.zeren.plan.supervision.domain.SupervisionNotice.Number;
import dev.zeren.plan.supervision.domain.SupervisionNotice.Recipients;
import dev.zeren.plan.supervision.domain.SupervisionRules;
import dev.zeren.plan.supervision.persistence.NoticeStepRows;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import dev.zeren.plan.term.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Supervision notices: registering and reading them. What is done to them then is {@link NoticeActs}. */
@ApplicationScoped
@Transactional
public class SupervisionService {

    // A document has room for so many; a notice goes a dozen.
    private static final int PRINTED_STEPS = 200;

    /**
     * Registers a notice about a task, or about a plan when the task is null.
     *
     * @param level from 1, the mildest, on
     * @param unitId the unit that is to handle it, or null
     * @param personIds persons that are to handle it; without a unit at least one
     */
    public record RegisterNotice(
            UUID planId, UUID taskId, int level, String matter, String demand, UUID unitId, List<UUID> personIds) {}

    /** Changes what is mentioned of a registered notice. */
    public record ChangeNotice(Patched<String> matter, Patched<String> demand, Patched<Integer> level) {}

    /** Which notices to list; null means any. */
    public record NoticeQuery(
            NoticeStatus status,
            Integer level,
            UUID unit,
            UUID plan,
            UUID task,
            Boolean overdue,
            UUID leader,
            Integer year,
            Period registered) {}

    /** A notice with its steps, to be printed. */
    public record NoticeStory(NoticeView notice, List<NoticeStep> steps) {}

    private final SupervisionNotices notices;
    private final NoticeStepRows steps;
    private final SupervisionRulesService rules;
    private final SupervisedTasks tasks;
    private final Directory directory;
    private final NoticeTodos todos;
    private final NoticeJournal journal;
    private final Callers callers;
    private final BureauCalendar calendar;

    SupervisionService(
            SupervisionNotices notices,
            NoticeStepRows steps,
            SupervisionRulesService rules,
            SupervisedTasks tasks,
            Directory directory,
            NoticeTodos todos,
            NoticeJournal journal,
            Callers callers,
            BureauCalendar calendar) {
        this.notices = notices;
        this.steps = steps;
        this.rules = rules;
        this.tasks = tasks;
        this.directory = directory;
        this.todos = todos;
        this.journal = journal;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Registers a notice, under the next number of the year.
     *
     * @throws Rejection {@code missing-reference}, {@code plan-not-issued}, {@code invalid-body}
     */
    public NoticeView register(RegisterNotice command) {
        Supervised about = command.taskId() != null ? tasks.task(command.taskId()) : tasks.plan(command.planId());
        return NoticeView.of(register(about, command, false));
    }

    /** Registers a notice about what the transaction holds. */
    SupervisionNotice register(Supervised about, RegisterNotice command, boolean automatic) {
        SupervisionRules ladder = rules.get().value();
        requireLevel(command.level(), ladder);
        Recipients recipients = recipients(command);
        int year = calendar.today().getYear();
        int serial = notices.nextSerial(year);
        SupervisionNotice notice = new SupervisionNotice(
                new Number(ladder.number(year, serial), year, serial),
                new About(about.planId(), about.taskId(), about.leaders()),
                recipients,
                automatic,
                command.level(),
                ladder.level(command.level()).name(),
                command.matter(),
                command.demand(),
                calendar.now(),
                callers.find().orElse(Caller.SYSTEM).subject());
        notices.persist(notice);
        journal.registered(notice);
        todos.follow(notice, ladder);
        return notice;
    }

    /** @throws Rejection {@code not-found}, {@code stale-version}, {@code step-not-allowed}, {@code invalid-body} */
    public NoticeView change(UUID id, IfMatch ifMatch, ChangeNotice command) {
        SupervisionNotice notice = notices.hold(id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(notice.version());
        NoticeView before = NoticeView.of(notice);
        SupervisionRules ladder = rules.get().value();
        int level = command.level().isPresent() ? command.level().value() : notice.level();
        if (command.level().isPresent()) {
            requireLevel(level, ladder);
        }
        notice.change(
                command.matter().isPresent() ? command.matter().value() : notice.matter(),
                command.demand().isPresent() ? command.demand().value() : notice.demand(),
                level,
                command.level().isPresent() ? ladder.level(level).name() : notice.levelName());
        NoticeView after = journal.went(notice, before, NoticeAct.CHANGE, null, List.of());
        todos.follow(notice, ladder);
        return after;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<NoticeView> list(NoticeQuery query, PageRequest page) {
        var filter = new SupervisionNotices.Filter(
                query.status(),
                query.level(),
                query.unit() == null ? null : directory.unitsMeant(query.unit()),
                query.plan(),
                query.task(),
                query.overdue(),
                query.leader() == null ? null : directory.peopleMeant(query.leader()),
                query.year(),
                calendar.startOrNull(query.registered().from()),
                calendar.endOrNull(query.registered().to()));
        var rows = notices.list(filter, calendar.today(), page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, notice -> new Object[] {notice.id()}).map(NoticeView::of);
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public NoticeView get(UUID id) {
        return notices.findByIdOptional(id)
                .map(NoticeView::of)
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /**
     * The steps that a notice has gone, the first first.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<NoticeStep> steps(UUID id, PageRequest page) {
        get(id);
        var rows = steps.list(id, page.from(Integer.class), page.rowsToRead());
        return Page.of(rows, page, step -> new Object[] {step.number()});
    }

    /** @throws Rejection {@code not-found} */
    public NoticeStory story(UUID id) {
        return new NoticeStory(get(id), steps.list(id, new PageRequest().from(Integer.class), PRINTED_STEPS));
    }

    private static void requireLevel(int level, SupervisionRules ladder) {
        if (!ladder.has(level)) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault(
                            "/level",
                            "unknown-level",
                            new Text("督办规则中没有这一级", "the supervision rules have no such level"))));
        }
    }

    private Recipients recipients(RegisterNotice command) {
        List<String> names = new ArrayList<>();
        if (command.unitId() != null) {
            names.add(name(directory.unitNames(List.of(command.unitId())), command.unitId(), "/unitId"));
        }
        Map<UUID, String> people = directory.peopleNames(command.personIds());
        for (int i = 0; i < command.personIds().size(); i++) {
            names.add(name(people, command.personIds().get(i), "/personIds/" + i));
        }
        return new Recipients(command.unitId(), command.personIds(), String.join("、", names));
    }

    private static String name(Map<UUID, String> names, UUID id, String pointer) {
        String name = names.get(id);
        if (name == null) {
            throw new Rejection(
                    CommonProblem.MISSING_REFERENCE,
                    List.of(new Fault(pointer, "unknown-entry", new Text("名录中没有", "is not in the directory"))));
        }
        return name;
    }
}
