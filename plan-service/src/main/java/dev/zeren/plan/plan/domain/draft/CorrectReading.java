package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.term.ReadingJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Says of a target, a due date or a quota of a task that it was read rightly, how it should have been read, that it is
 * none, or that there is one more. What a person said is confirmed, with confidence 1.
 *
 * @param index which of the list, from 0 on; null to add one
 * @param target how it is right, for {@code CHANGE} and {@code ADD} of targets; otherwise null, and so for the others
 */
public record CorrectReading(
        UUID taskId,
        Act act,
        Listed list,
        Integer index,
        ReadingJson.Target target,
        ReadingJson.DueDate dueDate,
        ReadingJson.Quota quota)
        implements DraftChange {

    /** What is said of it. */
    public enum Act {
        ACCEPT,
        CHANGE,
        DISMISS,
        ADD;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** In which list of the reading it is. */
    public enum Listed {
        TARGETS,
        DUE_DATES,
        QUOTAS;

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    @Override
    public Draft of(Draft draft) {
        int place = draft.place(taskId);
        DraftTask task = draft.tasks().get(place);
        requireValue();
        ReadingJson read = Readings.orEmpty(task.reading());
        DraftTask after = task.read(corrected(read, new ReadValues(task, read)));
        if (after.equals(task)) {
            throw DraftFault.NOTHING_TO_CHANGE.at("");
        }
        return draft.with(place, place + 1, after);
    }

    private void requireValue() {
        Object value = switch (list) {
            case TARGETS -> target;
            case DUE_DATES -> dueDate;
            case QUOTAS -> quota;
        };
        long wanted = act == Act.CHANGE || act == Act.ADD ? 1 : 0;
        long given = Stream.of(target, dueDate, quota).filter(Objects::nonNull).count();
        if (given != wanted || wanted == 1 && value == null) {
            throw DraftFault.VALUE_NOT_FOR_ACT.at("");
        }
    }

    private ReadingJson corrected(ReadingJson read, ReadValues values) {
        return new ReadingJson(
                read.at(),
                read.fields(),
                read.measures(),
                list == Listed.TARGETS
                        ? edit(read.targets(), ReadValues::accepted, old -> values.target(target, old))
                        : read.targets(),
                list == Listed.DUE_DATES
                        ? edit(read.dueDates(), ReadValues::accepted, old -> values.dueDate(dueDate, old))
                        : read.dueDates(),
                list == Listed.QUOTAS
                        ? edit(read.quotas(), ReadValues::accepted, old -> values.quota(quota, old))
                        : read.quotas());
    }

    private <T> List<T> edit(List<T> all, UnaryOperator<T> accepted, UnaryOperator<T> value) {
        List<T> edited = new ArrayList<>(all);
        if (act == Act.ADD) {
            edited.add(value.apply(null));
            return List.copyOf(edited);
        }
        if (index == null || index < 0 || index >= all.size()) {
            throw DraftFault.UNKNOWN_READING.at("/index");
        }
        if (act == Act.DISMISS) {
            edited.remove((int) index);
        } else {
            edited.set(index, (act == Act.ACCEPT ? accepted : value).apply(all.get(index)));
        }
        return List.copyOf(edited);
    }
}
