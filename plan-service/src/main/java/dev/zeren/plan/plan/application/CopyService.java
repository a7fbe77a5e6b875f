package dev.zeren.plan.plan.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.ChangedUnit;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.plan.application.NewPlan.NewAssignment;
import dev.zeren.plan.plan.application.NewPlan.NewSection;
import dev.zeren.plan.plan.application.NewPlan.NewTask;
import dev.zeren.plan.plan.application.PlanCopy.ReplacedUnit;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.NextYear;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.plan.persistence.Tasks;
import dev.zeren.plan.term.ClauseJson.Entry;
import dev.zeren.plan.term.ClauseJson.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes the plan of a later year from one that there is. */
@ApplicationScoped
@Transactional
public class CopyService {

    private static final Text NOT_OF_THIS_PLAN = new Text("不是这个计划的任务", "no task of this plan");

    /**
     * What to make.
     *
     * @param year of the new plan
     * @param title null for the old one with the other year in it
     * @param kind null for the same
     * @param openOnly whether tasks that are done are left out
     * @param tasks only these, whatever they stand at; null for all
     */
    public record CopyPlan(int year, String title, String kind, boolean openOnly, Set<UUID> tasks) {}

    private final Tasks tasks;
    private final Drafts drafts;
    private final DraftJson json;
    private final PlanRegistry registry;
    private final PlanService service;
    private final PlanAccess access;
    private final Directory directory;
    private final BureauCalendar calendar;

    CopyService(
            Tasks tasks,
            Drafts drafts,
            DraftJson json,
            PlanRegistry registry,
            PlanService service,
            PlanAccess access,
            Directory directory,
            BureauCalendar calendar) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.json = json;
        this.registry = registry;
        this.service = service;
        this.access = access;
        this.directory = directory;
        this.calendar = calendar;
    }

    /**
     * Makes a draft for another year: the tasks with their words and clauses, units that are no more replaced by those
     * that they went into, days moved by the years between. Letterhead, number, date and signature are those of the old
     * document and stay behind.
     *
     * @throws Rejection {@code not-found}, {@code invalid-body} with a task that is not of the plan
     */
    public PlanCopy copy(UUID planId, CopyPlan command) {
        Plan plan = access.seen(planId);
        Draft draft = drafts.read(plan);
        requireOfPlan(draft, command.tasks());
        Map<UUID, List<Name>> successors = successors(draft);
        int years = command.year() - plan.year();
        NextYear next = NextYear.of(draft, keeps(plan, draft, command), successors, years);
        UUID made = registry.add(newPlan(plan, next.draft(), command, years), "plan.copied");
        return new PlanCopy(service.get(made), next.draft().tasks().size(), replaced(next));
    }

    private static void requireOfPlan(Draft draft, Set<UUID> asked) {
        if (asked == null) {
            return;
        }
        Set<UUID> known = draft.tasks().stream().map(DraftTask::id).collect(toSet());
        List<Fault> faults = asked.stream()
                .filter(id -> !known.contains(id))
                .map(id -> new Fault("/taskIds", "unknown-task", NOT_OF_THIS_PLAN))
                .toList();
        if (!faults.isEmpty()) {
            throw new Rejection(CommonProblem.INVALID_BODY, faults);
        }
    }

    private Predicate<UUID> keeps(Plan plan, Draft draft, CopyPlan command) {
        if (command.tasks() != null) {
            return command.tasks()::contains;
        }
        Set<UUID> left = new HashSet<>(command.openOnly() ? tasks.done(plan.id()) : Set.of());
        draft.tasks().stream().filter(task -> !task.counts()).forEach(task -> left.add(task.id()));
        return id -> !left.contains(id);
    }

    /** By unit that is no more, those that it went into; a unit that was renamed stands for itself by its new name. */
    private Map<UUID, List<Name>> successors(Draft draft) {
        Set<UUID> units = draft.tasks().stream()
                .flatMap(task -> task.assignments().stream())
                .map(DraftAssignment::unitId)
                .filter(Objects::nonNull)
                .collect(toSet());
        LocalDate today = calendar.today();
        return directory.changed(units, today).stream()
                .filter(unit -> unit.mergedInto() == null)
                .collect(toMap(
                        ChangedUnit::id,
                        unit -> unit.today().stream()
                                .map(now -> new Name(now.name(), null, new Entry(now.id(), now.name())))
                                .toList()));
    }

    private NewPlan newPlan(Plan plan, Draft draft, CopyPlan command, int years) {
        String title = command.title() != null
                ? command.title().strip()
                : plan.title().replace(String.valueOf(plan.year()), String.valueOf(command.year()));
        Map<UUID, List<DraftTask>> bySection = draft.tasks().stream().collect(groupingBy(DraftTask::sectionId));
        List<NewSection> sections = draft.sections().stream()
                .map(section -> new NewSection(
                        section.depth(),
                        section.part(),
                        section.label(),
                        section.heading(),
                        section.text(),
                        section.printed(),
                        bySection.getOrDefault(section.id(), List.of()).stream()
                                .map(this::newTask)
                                .toList()))
                .toList();
        return new NewPlan(
                title,
                command.year(),
                command.kind() == null ? plan.kind() : command.kind(),
                null,
                plan.preamble(),
                json.laterPhases(plan.phases(), years),
                plan.sourceId(),
                sections,
                List.of());
    }

    private NewTask newTask(DraftTask task) {
        return new NewTask(
                task.label(),
                task.number(),
                task.heading(),
                task.text(),
                task.printed(),
                json.write(task.clauses()),
                json.reading(task.reading()),
                task.dueOn(),
                task.assignments().stream()
                        .map(one ->
                                new NewAssignment(one.duty(), one.name(), one.nameKey(), one.personId(), one.unitId()))
                        .toList());
    }

    private static List<ReplacedUnit> replaced(NextYear next) {
        List<DraftTask> order = next.draft().tasks();
        Map<UUID, Integer> places = IntStream.range(0, order.size())
                .boxed()
                .collect(toMap(i -> order.get(i).id(), i -> i + 1));
        return next.replaced().stream()
                .map(one -> new ReplacedUnit(
                        places.get(one.taskId()),
                        one.unitId(),
                        one.name(),
                        one.by().stream().map(Name::name).toList()))
                .toList();
    }
}
