package dev.zeren.plan.plan.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.plan.application.CorrectDraft;
import dev.zeren.plan.plan.application.DivideTask.ChangeSubtask;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.term.ReadingJson;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a subtask (JSON Merge Patch). */
public record SubtaskPatch(
        @Schema(implementation = String.class) Patched<String> heading,
        @Schema(implementation = String.class) Patched<String> text,

        @Schema(implementation = LocalDate.class, nullable = true)
        Patched<LocalDate> dueOn,

        @Schema(description = "期限可以晚于任务 · it may be due after its task")
        Boolean mayBeLater,

        @Schema(implementation = Integer.class) Patched<Integer> weight,

        @Schema(
                implementation = AmendmentChange.Add.Holder[].class,
                description = "代替原先的分工 · in place of the duties before")
        Patched<List<AmendmentChange.Add.Holder>> assignments,

        @Schema(
                implementation = ReadingJson.Target[].class,
                description = "代替原先的目标；已有报告的不能更改 · in place of the targets before; not once something hangs on it")
        Patched<List<ReadingJson.Target>> targets) {

    private static final int MOST_WEIGHT = 1000;
    private static final int MOST_WORDS = 100_000;
    private static final int MOST_HEADING = 1000;
    private static final int MOST_HOLDERS = 50;
    private static final int MOST_TARGETS = 20;

    ChangeSubtask toCommand() {
        heading.ifPresent(words -> DraftFault.keepable(words, "/heading"));
        text.ifPresent(words -> DraftFault.keepable(words, "/text"));
        return new ChangeSubtask(heading, text, dueOn, Boolean.TRUE.equals(mayBeLater), weight, holders(), targets);
    }

    private Patched<List<CorrectDraft.Add.Holder>> holders() {
        if (!assignments.isPresent()) {
            return Patched.absent();
        }
        return Patched.of(
                assignments.value() == null
                        ? List.of()
                        : PlanChange.each("/assignments", assignments.value(), AmendmentChange.Add.Holder::toHolder));
    }

    @Schema(hidden = true)
    @AssertTrue
    boolean isWithinLimits() {
        return length(heading) <= MOST_HEADING
                && length(text) <= MOST_WORDS
                && (!weight.isPresent()
                        || weight.value() == null
                        || weight.value() >= 0 && weight.value() <= MOST_WEIGHT)
                && filled(assignments, MOST_HOLDERS)
                && filled(targets, MOST_TARGETS)
                && (!assignments.isPresent()
                        || assignments.value() == null
                        || assignments.value().stream().noneMatch(one -> one.duty() == null));
    }

    private static int length(Patched<String> words) {
        return words.isPresent() && words.value() != null ? words.value().length() : 0;
    }

    private static boolean filled(Patched<? extends List<?>> list, int most) {
        return !list.isPresent()
                || list.value() == null
                || list.value().size() <= most && list.value().stream().noneMatch(Objects::isNull);
    }
}
