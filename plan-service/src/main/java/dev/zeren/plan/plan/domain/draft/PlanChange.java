package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A change that is made to an issued plan by an amendment, and not to a draft. */
public sealed interface PlanChange extends DraftChange {

    /** Another title or last day for the plan; null leaves it as it is. */
    record Head(String title, LocalDate endsOn) implements PlanChange {

        @Override
        public Draft of(Draft draft) {
            DraftHead was = draft.head();
            DraftHead is = new DraftHead(
                    title == null ? was.title() : title,
                    was.year(),
                    was.issuedOn(),
                    endsOn == null ? was.endsOn() : endsOn,
                    was.preamble(),
                    was.phases(),
                    was.sourceId(),
                    was.layout());
            if (is.equals(was)) {
                throw DraftFault.NOTHING_TO_CHANGE.at("");
            }
            return new Draft(is, draft.sections(), draft.tasks());
        }
    }

    /** Another due date for a task; null: it is due with its plan. */
    record Due(UUID taskId, LocalDate dueOn) implements PlanChange {

        @Override
        public Draft of(Draft draft) {
            int place = draft.place(taskId);
            DraftTask task = draft.tasks().get(place);
            if (Objects.equals(task.dueOn(), dueOn)) {
                throw DraftFault.NOTHING_TO_CHANGE.at("/dueOn");
            }
            return draft.with(place, place + 1, task.due(dueOn));
        }
    }

    /** The task stays to be read; it counts no more and takes no reports. */
    record Withdraw(UUID taskId, int amendment) implements PlanChange {

        @Override
        public Draft of(Draft draft) {
            int place = draft.place(taskId);
            return draft.with(place, place + 1, draft.tasks().get(place).withdrawn(amendment));
        }
    }

    /**
     * One more task, in the section of the one behind which it stands.
     *
     * @param behind may be withdrawn
     * @param newTaskId of the task that is made
     * @param label as it is to be printed; may be empty
     * @param dueOn null: it is due with its plan
     */
    record Add(
            UUID behind,
            UUID newTaskId,
            String label,
            String heading,
            String text,
            LocalDate dueOn,
            List<Holder> holders)
            implements PlanChange {

        /** Who is to have which duty. */
        public record Holder(Duty duty, ClauseJson.Name name) {}

        @Override
        public Draft of(Draft draft) {
            int place = draft.anyPlace(behind, "/behind") + 1;
            if (heading.isBlank() && text.isBlank()) {
                throw DraftFault.NOTHING_LEFT.at("/heading");
            }
            UUID section = draft.tasks().get(place - 1).sectionId();
            DraftTask task = new DraftTask(
                    newTaskId, 0, section, label, 0, heading, text, List.of(), null, dueOn, null, List.of());
            Draft added = draft.with(place, place, task);
            for (int i = 0; i < holders.size(); i++) {
                Draft now = added;
                Holder one = holders.get(i);
                added = within(
                        "/assignments/" + i, () -> new Reassign(newTaskId, one.duty(), null, one.name()).of(now));
            }
            return added;
        }
    }

    /**
     * Makes something of each of a list.
     *
     * @param pointer where the list stands in what was sent
     * @throws Rejection {@code correction-not-possible}, which points at the one that is refused
     */
    static <T, R> List<R> each(String pointer, List<T> list, Function<T, R> make) {
        List<R> made = new ArrayList<>();
        for (T one : list) {
            made.add(within(pointer + "/" + made.size(), () -> make.apply(one)));
        }
        return List.copyOf(made);
    }

    private static <T> T within(String pointer, Supplier<T> part) {
        try {
            return part.get();
        } catch (Rejection refused) {
            throw new Rejection(
                    PlanProblem.CORRECTION_NOT_POSSIBLE,
                    refused.faults().stream().map(fault -> fault.below(pointer)).toList());
        }
    }
}
