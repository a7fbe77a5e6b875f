package dev.zeren.plan.render.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.application.PlanContentService;
import dev.zeren.plan.plan.application.PlanContentService.PlanContent;
import dev.zeren.plan.plan.application.PlanContentService.SectionContent;
import dev.zeren.plan.plan.application.PlanContentService.TaskLine;
import dev.zeren.plan.plan.application.PlanView;
import dev.zeren.plan.plan.application.RevisionService;
import dev.zeren.plan.progress.application.LatestProgress;
import dev.zeren.plan.progress.application.LatestProgress.LastReport;
import dev.zeren.plan.render.domain.Layout;
import dev.zeren.plan.render.domain.Ledger;
import dev.zeren.plan.render.domain.PrintedPlan;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.LayoutJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Plans as documents: what is to be printed, in five queries, six for a ledger, however many tasks there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RenderService {

    private final PlanContentService plans;
    private final RevisionService revisions;
    private final LatestProgress progress;
    private final BureauCalendar calendar;
    private final ObjectMapper json;

    RenderService(
            PlanContentService plans,
            RevisionService revisions,
            LatestProgress progress,
            BureauCalendar calendar,
            ObjectMapper json) {
        this.plans = plans;
        this.revisions = revisions;
        this.progress = progress;
        this.calendar = calendar;
        this.json = json;
    }

    /** @throws Rejection {@code not-found} */
    public PrintedPlan printed(UUID id) {
        return printed(plans.of(id));
    }

    /**
     * A plan as it was after one of its amendments.
     *
     * @throws Rejection as {@link RevisionService#get}
     */
    public PrintedPlan printed(UUID id, int revision) {
        return printed(revisions.content(id, revision));
    }

    private PrintedPlan printed(PlanContent content) {
        PlanView plan = content.plan();
        List<PrintedPlan.Section> sections =
                content.sections().stream().map(this::printed).toList();
        return content.layout() == null
                ? new PrintedPlan(plan.title(), plan.preamble(), sections, plan.issuedOn())
                : new PrintedPlan(plan.title(), plan.preamble(), sections, plan.issuedOn(), layout(content));
    }

    private Layout layout(PlanContent content) {
        LayoutJson kept = read(content.layout(), LayoutJson.class);
        Map<UUID, Integer> places = new HashMap<>();
        kept.elements().forEach(element -> places.put(element, places.size()));
        List<Integer> elements = new ArrayList<>();
        for (SectionContent section : content.sections()) {
            elements.add(places.get(section.id()));
            section.tasks().forEach(task -> elements.add(places.get(task.id())));
        }
        return new Layout(kept.pieces(), elements);
    }

    private PrintedPlan.Section printed(SectionContent section) {
        return new PrintedPlan.Section(
                section.depth(),
                section.label(),
                section.heading(),
                section.text(),
                section.printed(),
                section.tasks().stream().map(this::printed).toList());
    }

    private PrintedPlan.Task printed(TaskLine task) {
        return new PrintedPlan.Task(
                task.label(),
                task.heading(),
                task.text(),
                task.printed(),
                clauses(task).stream()
                        .map(clause -> new PrintedPlan.Clause(
                                clause.text(),
                                clause.roles().stream()
                                        .map(ClauseJson.Role::label)
                                        .toList()))
                        .toList());
    }

    /**
     * The ledger as of today.
     *
     * @throws Rejection {@code not-found}
     */
    public Ledger ledger(UUID id) {
        PlanContent content = plans.of(id);
        Map<UUID, List<TaskLine>> subtasks = plans.subtasks(id);
        Map<UUID, LastReport> last = progress.on(Stream.concat(
                        content.sections().stream().flatMap(section -> section.tasks().stream()),
                        subtasks.values().stream().flatMap(List::stream))
                .map(TaskLine::id)
                .toList());
        LedgerRows rows = new LedgerRows(content.plan().endsOn(), calendar);
        List<Ledger.Row> ledger = new ArrayList<>();
        for (SectionContent section : content.sections()) {
            for (TaskLine task : section.tasks()) {
                ledger.add(rows.row(section, task, clauses(task), last.get(task.id())));
                for (TaskLine subtask : subtasks.getOrDefault(task.id(), List.of())) {
                    ledger.add(rows.row(section, subtask, clauses(subtask), last.get(subtask.id()))
                            .below(task.position()));
                }
            }
        }
        return new Ledger(content.plan().title() + "台账", ledger);
    }

    private List<ClauseJson> clauses(TaskLine task) {
        return List.of(read(task.clauses(), ClauseJson[].class));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
