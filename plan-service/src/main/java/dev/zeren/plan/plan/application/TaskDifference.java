package dev.zeren.plan.plan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.comparison.Altered;
import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import dev.zeren.plan.plan.domain.draft.comparison.NamesChange;
import dev.zeren.plan.plan.domain.draft.comparison.Segment;
import dev.zeren.plan.plan.domain.draft.comparison.TaskChange;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ReadingJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task that is added, dropped or changed in another version of a plan's document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskDifference(
        List<ChangeKind> kinds,

        @Schema(description = "新增的任务在预演中没有 · absent for one that is added, in a dry run")
        UUID taskId,

        @Schema(description = "新增的任务没有 · absent for one that is added")
        ComparedTask before,

        @Schema(description = "删去的任务没有 · absent for one that is dropped")
        ComparedTask after,

        @Schema(description = "标题的改动；没有改动则为空 · how the heading changed; empty when it did not")
        List<Segment> heading,

        @Schema(description = "正文的改动；没有改动则为空 · how the text changed; empty when it did not")
        List<Segment> text,

        List<DutyDifference> duties,
        List<TargetDifference> targets,
        List<QuotaDifference> quotas,

        @Schema(
                description = "新增的由这项任务拆出，或删去的并入了这项任务；不明显则没有"
                        + " · of which task an added one was a part, or a dropped one is one now; absent where that is"
                        + " not clear")
        UUID partOf) {

    /** A task in one of the versions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedTask(
            int position,
            String label,
            String heading,

            @Schema(description = "只有新增和删去的任务有；其他的见 text 的改动 · of tasks that are added or dropped only")
            String text,

            @Schema(description = "所在部分的编号和标题 · number and heading of its section")
            String section,

            LocalDate dueOn,

            @Schema(description = "照印的责任分工 · the clauses as printed")
            List<String> clauses) {

        private static ComparedTask of(DraftTask task, int position, boolean alone, Map<UUID, String> sections) {
            return task == null
                    ? null
                    : new ComparedTask(
                            position,
                            task.label(),
                            task.heading(),
                            alone ? task.text() : null,
                            sections.get(task.sectionId()),
                            task.dueOn(),
                            task.clauses().stream().map(ClauseJson::text).toList());
        }
    }

    /** Whose duty a task is no more, and whose it is now. */
    public record DutyDifference(
            @Schema(implementation = Duty.class) String duty,
            List<ComparedName> left,
            List<ComparedName> came,

            @Schema(description = "照旧，但名录现在认得 · has it as before and is known to the directory now")
            List<ComparedName> resolved) {

        private static DutyDifference of(NamesChange change) {
            return new DutyDifference(
                    change.duty().code(),
                    change.left().stream().map(ComparedName::of).toList(),
                    change.came().stream().map(ComparedName::of).toList(),
                    change.resolved().stream().map(ComparedName::of).toList());
        }
    }

    /** A printed name and what it stands for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedName(String name, UUID personId, UUID unitId) {

        private static ComparedName of(DraftAssignment one) {
            return new ComparedName(one.name(), one.personId(), one.unitId());
        }
    }

    /** A target that became another, is new or is no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetDifference(ReadingJson.Target before, ReadingJson.Target after) {

        private static TargetDifference of(Altered<ReadingJson.Target> one) {
            return new TargetDifference(one.was(), one.is());
        }
    }

    /** A recurring quota that became another, is new or is no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuotaDifference(ReadingJson.Quota before, ReadingJson.Quota after) {

        private static QuotaDifference of(Altered<ReadingJson.Quota> one) {
            return new QuotaDifference(one.was(), one.is());
        }
    }

    static TaskDifference of(
            TaskChange change, Map<UUID, String> sections, Map<UUID, String> newSections, boolean kept) {
        DraftTask was = change.was();
        DraftTask is = change.is();
        boolean alone = was == null || is == null;
        return new TaskDifference(
                List.copyOf(change.kinds()),
                was != null ? was.id() : kept ? is.id() : null,
                ComparedTask.of(was, change.wasAt(), alone, sections),
                ComparedTask.of(is, change.isAt(), alone, newSections),
                change.heading(),
                change.text(),
                change.duties().stream().map(DutyDifference::of).toList(),
                change.targets().stream().map(TargetDifference::of).toList(),
                change.quotas().stream().map(QuotaDifference::of).toList(),
                change.partOf());
    }
}
