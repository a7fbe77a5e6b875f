package dev.zeren.plan.progress.application;

import dev.zeren.kit.domain.WireName;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.plan.application.AssignedTask;
import dev.zeren.plan.plan.application.AssignedTasks;
import dev.zeren.plan.plan.application.PlanTime;
import dev.zeren.plan.plan.application.Subtasks;
import dev.zeren.plan.progress.domain.Completion;
import dev.zeren.plan.progress.domain.CompletionPart;
import dev.zeren.plan.progress.domain.CompletionPart.Kind;
import dev.zeren.plan.progress.domain.CompletionWeights;
import dev.zeren.plan.progress.domain.Every;
import dev.zeren.plan.progress.domain.Goal;
import dev.zeren.plan.progress.domain.Measured;
import dev.zeren.plan.progress.domain.ReportingCalendar;
import dev.zeren.plan.progress.domain.Rhythm;
import dev.zeren.plan.progress.domain.Slot;
import dev.zeren.plan.progress.persistence.AllTaskWeights;
import dev.zeren.plan.progress.persistence.MeasuredJson;
import dev.zeren.plan.progress.persistence.Submissions;
import dev.zeren.plan.progress.persistence.Submissions.Counted;
import dev.zeren.plan.term.Comparator;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.ReadingJson.Quantity;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together what a task is to reach and what its accepted reports say. It asks nobody whether he may know. */
@ApplicationScoped
class TaskCompletion {

    private static final int FEWEST_MILESTONES = 2;
    private static final Set<String> MILESTONES = Set.of("by", "during");

    private final AssignedTasks tasks;
    private final Submissions submissions;
    private final AllTaskWeights weights;
    private final Subtasks subtasks;
    private final ProgressRulesService rules;
    private final MeasuredJson json;
    private final PlanSpans spans;
    private final BureauCalendar clock;

    TaskCompletion(
            AssignedTasks tasks,
            Submissions submissions,
            AllTaskWeights weights,
            Subtasks subtasks,
            ProgressRulesService rules,
            MeasuredJson json,
            PlanSpans spans,
            BureauCalendar clock) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.weights = weights;
        this.subtasks = subtasks;
        this.rules = rules;
        this.json = json;
        this.spans = spans;
        this.clock = clock;
    }

    /**
     * A task and how far it is.
     *
     * @param measured whether the last report that counts gives an actual value
     * @param subtasks where those stand that count in it; none where none do
     */
    record Found(AssignedTask task, Completion completion, boolean measured, List<TaskProgress> subtasks) {

        /** Whether it is computed, whatever its offices reported last. */
        boolean divided() {
            return !subtasks.isEmpty();
        }
    }

    Found of(UUID taskId) {
        AssignedTask task = tasks.get(taskId);
        List<Counted> reports = submissions.counted(taskId);
        CompletionWeights weigh = weights.of(taskId).map(weights::read).orElse(CompletionWeights.EQUAL);
        List<Measured> figures =
                reports.stream().map(report -> json.read(report.measured())).toList();
        List<CompletionPart> parts = new ArrayList<>();
        addTargets(task.reading(), figures, weigh, parts);
        addQuotas(task, reports, weigh, parts);
        addMilestones(task.reading(), figures, weigh, parts);
        boolean measured =
                !figures.isEmpty() && !figures.get(figures.size() - 1).actuals().isEmpty();
        return new Found(task, new Completion(parts), measured, addSubtasks(taskId, parts));
    }

    private List<TaskProgress> addSubtasks(UUID taskId, List<CompletionPart> parts) {
        boolean ofItsOwn = parts.stream().anyMatch(part -> part.weight() > 0);
        List<Subtasks.Standing> counting =
                subtasks.of(taskId).stream().filter(one -> one.weight() > 0).toList();
        if (counting.isEmpty() || !rules.get().value().subtasks().counts(ofItsOwn)) {
            return List.of();
        }
        counting.forEach(one -> parts.add(CompletionPart.subtask(
                one.id(), one.number(), one.title(), one.progress().percent(), one.weight())));
        return counting.stream().map(Subtasks.Standing::progress).toList();
    }

    private static void addTargets(
            ReadingJson reading, List<Measured> figures, CompletionWeights weigh, List<CompletionPart> parts) {
        Map<Integer, BigDecimal> last = new HashMap<>();
        figures.forEach(one -> one.actuals().forEach(actual -> last.put(actual.target(), actual.value())));
        for (int number = 1; number <= reading.targets().size(); number++) {
            ReadingJson.Target target = reading.targets().get(number - 1);
            BigDecimal actual = last.get(number);
            int weight = weigh.of(Kind.TARGET, number);
            int at = number;
            bound(target.quantity())
                    .ifPresent(bound -> parts.add(CompletionPart.target(
                            at, target.printed(), bound, actual, share(target, bound, actual), weight)));
        }
    }

    /** The number to be reached in the unit printed; of a range the nearer end. What is no number is not measured. */
    private static Optional<BigDecimal> bound(Quantity quantity) {
        if (quantity == null || comparator(quantity).isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(Optional.ofNullable(quantity.value()), Optional.ofNullable(rangeEnd(quantity)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static BigDecimal rangeEnd(Quantity quantity) {
        return comparator(quantity).filter(TaskCompletion::downward).isPresent() ? quantity.high() : quantity.low();
    }

    private static boolean downward(Comparator comparator) {
        return comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN;
    }

    private static Optional<Comparator> comparator(Quantity quantity) {
        return Stream.of(Comparator.values())
                .filter(one -> WireName.of(one).equals(quantity.comparator()))
                .findFirst();
    }

    private static BigDecimal share(ReadingJson.Target target, BigDecimal bound, BigDecimal actual) {
        Quantity quantity = target.quantity();
        Comparator comparator = target.kind().equals("rank")
                ? Comparator.AT_MOST
                : comparator(quantity).orElseThrow();
        return Goal.of(comparator, bound, baseline(target)).share(actual);
    }

    /** The baseline in the unit of the target; null where it is no number, or counts something else. */
    private static BigDecimal baseline(ReadingJson.Target target) {
        Quantity from = target.baseline() == null ? null : target.baseline().quantity();
        Quantity to = target.quantity();
        if (from == null || from.value() == null) {
            return null;
        }
        // 从60提高到80%: a unit printed once is meant for both.
        if (from.unit() == null || from.unit().equals(to.unit())) {
            return from.value();
        }
        boolean same = from.baseUnit() != null && from.baseUnit().equals(to.baseUnit());
        return same && from.scale() != null && to.scale() != null
                ? from.value().multiply(from.scale()).divide(to.scale(), MathContext.DECIMAL128)
                : null;
    }

    private void addQuotas(
            AssignedTask task, List<Counted> reports, CompletionWeights weigh, List<CompletionPart> parts) {
        List<ReadingJson.Quota> quotas = task.reading().quotas();
        if (quotas.isEmpty()) {
            return;
        }
        PlanTime plan = tasks.time(task.planId()).orElseThrow();
        for (int number = 1; number <= quotas.size(); number++) {
            ReadingJson.Quota quota = quotas.get(number - 1);
            Optional<Rhythm> rhythm = Rhythms.of(quota);
            if (rhythm.isPresent()) {
                List<Slot> slots = new ReportingCalendar(Every.QUOTA, 0, 0)
                        .slots(spans.of(plan), List.of(), List.of(rhythm.get()), (day, days) -> day);
                if (!slots.isEmpty()) {
                    parts.add(CompletionPart.quota(
                            number, quota.printed(), met(slots, reports), slots.size(), weigh.of(Kind.QUOTA, number)));
                }
            }
        }
    }

    private int met(List<Slot> slots, List<Counted> reports) {
        Set<Slot> met = new HashSet<>();
        reports.forEach(report ->
                Slot.of(slots, report.period(), clock.dayOf(report.at())).ifPresent(met::add));
        return met.size();
    }

    // A single due date is the task's deadline, not a step on the way.
    private static void addMilestones(
            ReadingJson reading, List<Measured> figures, CompletionWeights weigh, List<CompletionPart> parts) {
        Set<Integer> done = new HashSet<>();
        figures.forEach(one -> done.addAll(one.milestones()));
        List<CompletionPart> milestones = new ArrayList<>();
        for (int number = 1; number <= reading.dueDates().size(); number++) {
            ReadingJson.DueDate due = reading.dueDates().get(number - 1);
            if (MILESTONES.contains(due.kind())) {
                milestones.add(CompletionPart.milestone(
                        number, due.printed(), done.contains(number), weigh.of(Kind.MILESTONE, number)));
            }
        }
        if (milestones.size() >= FEWEST_MILESTONES) {
            parts.addAll(milestones);
        }
    }
}
