package dev.zeren.plan.progress.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.plan.application.TaskService;
import dev.zeren.plan.plan.application.TaskService.Reportable;
import dev.zeren.plan.progress.domain.CompletionPart;
import dev.zeren.plan.progress.domain.CompletionPart.Kind;
import dev.zeren.plan.progress.domain.CompletionWeights;
import dev.zeren.plan.progress.domain.CompletionWeights.Weight;
import dev.zeren.plan.progress.domain.TaskWeights;
import dev.zeren.plan.progress.persistence.AllTaskWeights;
import dev.zeren.plan.term.ProgressStatus;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.TaskProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** How far tasks are by what they are to reach. */
@ApplicationScoped
@Transactional
public class CompletionService {

    /**
     * How far a task is.
     *
     * @param percent what counts: computed where the last accepted report gives an actual value, else as reported
     * @param computed by the parts; empty when there are none that weigh anything
     */
    public record CompletionView(int percent, OptionalInt computed, List<CompletionPart> parts) {}

    /** The weights of a task's parts; version 0 while all weigh the same. */
    public record WeightsView(CompletionWeights weights, int version) {

        private static final WeightsView EQUAL = new WeightsView(CompletionWeights.EQUAL, 0);
    }

    private record Numbered(Kind kind, int number) {}

    private final TaskCompletion completions;
    private final AllTaskWeights weights;
    private final TaskService tasks;
    private final Audit audit;

    CompletionService(TaskCompletion completions, AllTaskWeights weights, TaskService tasks, Audit audit) {
        this.completions = completions;
        this.weights = weights;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CompletionView get(UUID task) {
        tasks.requireSeen(task);
        TaskCompletion.Found found = completions.of(task);
        return new CompletionView(
                found.task().progress().percent(),
                found.completion().percent(),
                found.completion().parts());
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public WeightsView weights(UUID task) {
        tasks.requireSeen(task);
        return view(task);
    }

    /**
     * Sets what the parts of a task weigh. Where its completion is computed, it follows at once.
     *
     * @throws Rejection {@code not-found}, {@code plan-not-issued}, {@code stale-version}, {@code invalid-body} when the
     *     task has no such part, or one is named twice
     */
    public WeightsView replace(UUID taskId, IfMatch ifMatch, CompletionWeights given) {
        Reportable task = tasks.lockForReport(taskId);
        WeightsView before = view(taskId);
        ifMatch.verify(before.version());
        TaskCompletion.Found found = completions.of(taskId);
        check(given.parts(), found.task().reading());
        String written = weights.write(given);
        TaskWeights kept = weights.of(taskId).orElseGet(() -> {
            TaskWeights added = new TaskWeights(taskId, written);
            weights.persist(added);
            return added;
        });
        kept.become(written);
        weights.flush();
        audit.record("task.weights-set", taskId, before.weights(), given);
        if (found.measured() || found.divided()) {
            completions
                    .of(taskId)
                    .completion()
                    .percent()
                    .ifPresent(percent ->
                            tasks.advance(task, progress(percent, found.task().progress())));
        }
        return view(taskId);
    }

    /**
     * Where an accepted report takes the task: to what its parts say when it gives an actual value, or subtasks count.
     *
     * @param reported what the offices' shares make together
     */
    TaskProgress counted(Reportable task, boolean measured, TaskProgress reported) {
        return measured || task.divided() ? counted(completions.of(task.taskId()), measured, reported) : reported;
    }

    /** Where the task is once its subtasks are others, or elsewhere. */
    TaskProgress recounted(Reportable task, TaskProgress reported) {
        TaskCompletion.Found found = completions.of(task.taskId());
        return counted(found, found.measured(), reported);
    }

    private static TaskProgress counted(TaskCompletion.Found found, boolean measured, TaskProgress reported) {
        OptionalInt percent = found.completion().percent();
        if (percent.isEmpty() || !measured && !found.divided()) {
            return reported;
        }
        boolean begun = reported.status() != ProgressStatus.NOT_STARTED || !found.divided();
        return progress(percent.getAsInt(), begun ? reported : TaskProgress.together(found.subtasks()));
    }

    private static TaskProgress progress(int percent, TaskProgress reported) {
        if (percent == 100) {
            return new TaskProgress(ProgressStatus.DONE, percent);
        }
        return percent == 0 && reported.status() == ProgressStatus.NOT_STARTED
                ? TaskProgress.NONE
                : new TaskProgress(ProgressStatus.UNDER_WAY, percent);
    }

    private WeightsView view(UUID task) {
        return weights.of(task)
                .map(kept -> new WeightsView(weights.read(kept), kept.version() + 1))
                .orElse(WeightsView.EQUAL);
    }

    // What a subtask weighs is said of the subtask.
    private static void check(List<Weight> given, ReadingJson reading) {
        Map<Kind, Integer> there = Map.of(
                Kind.TARGET, reading.targets().size(),
                Kind.QUOTA, reading.quotas().size(),
                Kind.MILESTONE, reading.dueDates().size());
        Set<Numbered> named = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Weight one = given.get(i);
            if (one.number() > there.getOrDefault(one.kind(), 0)) {
                faults.add(fault(i, "missing", new Text("任务没有这一项", "the task has no such part")));
            } else if (!named.add(new Numbered(one.kind(), one.number()))) {
                faults.add(fault(i, "repeated", new Text("重复", "named twice")));
            }
        }
        if (!faults.isEmpty()) {
            throw new Rejection(CommonProblem.INVALID_BODY, faults);
        }
    }

    private static Fault fault(int index, String code, Text detail) {
        return new Fault("/parts/" + index + "/number", code, detail);
    }
}
