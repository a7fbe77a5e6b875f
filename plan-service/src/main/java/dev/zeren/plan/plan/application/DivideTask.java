package dev.zeren.plan.plan.application;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.plan.application.CorrectDraft.Add.Holder;
import dev.zeren.plan.term.ReadingJson;
import java.time.LocalDate;
import java.util.List;

/** Divides a task into subtasks, or into more of them. */
public record DivideTask(List<NewSubtask> subtasks) {

    /**
     * A subtask.
     *
     * @param dueOn null: it is due with its task
     * @param mayBeLater whether it may be due after its task
     * @param weight 0 to 1000
     * @param holders who has which duty
     * @param targets what is to be reached, as in a reading
     */
    public record NewSubtask(
            String heading,
            String text,
            LocalDate dueOn,
            boolean mayBeLater,
            int weight,
            List<Holder> holders,
            List<ReadingJson.Target> targets) {}

    /** Changes what is mentioned of a subtask; duties and targets as a whole. */
    public record ChangeSubtask(
            Patched<String> heading,
            Patched<String> text,
            Patched<LocalDate> dueOn,
            boolean mayBeLater,
            Patched<Integer> weight,
            Patched<List<Holder>> holders,
            Patched<List<ReadingJson.Target>> targets) {}
}
