package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.amendment.Revisions;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.Trace;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.MatchingRules;
import dev.zeren.plan.plan.persistence.AmendmentRow;
import dev.zeren.plan.plan.persistence.Amendments;
import dev.zeren.plan.plan.persistence.DraftJson;
import dev.zeren.plan.plan.persistence.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What issued plans were after each of their amendments. The plan is kept from changing while it is read, for its rows and
 * its traces are read one after the other.
 */
@ApplicationScoped
@Transactional
public class RevisionService {

    private final MatchingRules matching = MatchingRules.defaults();
    private final Drafts drafts;
    private final Amendments amendments;
    private final DraftJson json;
    private final PlanAccess access;

    RevisionService(Drafts drafts, Amendments amendments, DraftJson json, PlanAccess access) {
        this.drafts = drafts;
        this.amendments = amendments;
        this.json = json;
        this.access = access;
    }

    /**
     * A plan as it was.
     *
     * @param plan its life is that of today
     * @param amendment that made it so; null for the plan as it was issued
     */
    public record Revision(PlanView plan, int number, AmendmentView amendment, Draft content) {}

    /**
     * What lies between two revisions.
     *
     * @param amendments those in between, in order
     * @param touched which of them touched which tasks
     */
    public record Difference(
            UUID planId,
            int from,
            int to,
            List<AmendmentView> amendments,
            Map<UUID, SortedSet<Integer>> touched,
            ComparisonView comparison) {}

    /**
     * The plan as it was after an amendment; 0: as it was issued.
     *
     * @throws Rejection {@code not-found} also when there is no such amendment, {@code plan-not-issued}
     */
    public Revision get(UUID planId, int number) {
        Plan plan = load(planId);
        if (number < 0 || number > amendments.lastNumber(planId)) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
        Draft content = revisions(plan, number).at(number);
        AmendmentView amendment =
                amendments.find(planId, number).map(this::view).orElse(null);
        return new Revision(PlanView.of(plan).as(content.head()), number, amendment, content);
    }

    /**
     * Who moved what between two revisions.
     *
     * @param from null for the plan as it was issued
     * @param to null for the plan as it is
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code invalid-parameter} for revisions that there are
     *     not, or in the wrong order
     */
    public Difference diff(UUID planId, Integer from, Integer to) {
        Plan plan = load(planId);
        int last = amendments.lastNumber(planId);
        int first = from == null ? 0 : from;
        int second = to == null ? last : to;
        requireRevision("to", second, 0, last);
        requireRevision("from", first, 0, second);
        Revisions revisions = revisions(plan, first);
        Draft before = revisions.at(first);
        Draft after = revisions.at(second);
        return new Difference(
                planId,
                first,
                second,
                amendments.between(planId, first, second).stream()
                        .map(this::view)
                        .toList(),
                revisions.touched(first, second),
                ComparisonView.of(Comparison.between(before, after, matching), before, after, true));
    }

    /**
     * A revision for who makes a document of it: the tasks that counted then.
     *
     * @throws Rejection as {@link #get}
     */
    public PlanContentService.PlanContent content(UUID planId, int number) {
        Revision revision = get(planId, number);
        Draft content = revision.content();
        Map<UUID, Integer> positions = new HashMap<>();
        content.tasks().forEach(task -> positions.put(task.id(), positions.size() + 1));
        return new PlanContentService.PlanContent(
                revision.plan(),
                content.sections().stream()
                        .map(section -> new PlanContentService.SectionContent(
                                section.id(),
                                section.depth(),
                                section.label(),
                                section.heading(),
                                section.text(),
                                section.printed(),
                                content.standing().tasks().stream()
                                        .filter(task -> task.sectionId().equals(section.id()))
                                        .map(task -> line(task, positions.get(task.id())))
                                        .toList()))
                        .toList(),
                content.head().layout());
    }

    private PlanContentService.TaskLine line(DraftTask task, int position) {
        return new PlanContentService.TaskLine(
                task.id(),
                position,
                task.label(),
                task.heading(),
                task.text(),
                task.printed(),
                json.write(task.clauses()),
                task.dueOn(),
                null,
                0);
    }

    private Revisions revisions(Plan plan, int from) {
        Map<Integer, Trace> traces = new HashMap<>();
        amendments.tracesBehind(plan.id(), from).forEach((number, trace) -> traces.put(number, json.trace(trace)));
        return new Revisions(drafts.read(plan), traces);
    }

    private AmendmentView view(AmendmentRow row) {
        return AmendmentView.of(row, json.amended(row.changes()));
    }

    private Plan load(UUID planId) {
        Plan plan = access.heldToRead(planId);
        if (plan.status() == PlanStatus.DRAFT) {
            throw new Rejection(PlanProblem.PLAN_NOT_ISSUED, plan.status());
        }
        return plan;
    }

    private static void requireRevision(String parameter, int number, int least, int most) {
        if (number < least || number > most) {
            Text text = new Text("没有这一版，或前后颠倒", "There is no such revision, or they are in the wrong order");
            throw new Rejection(CommonProblem.INVALID_PARAMETER, List.of(new Fault(parameter, "out-of-range", text)));
        }
    }
}
