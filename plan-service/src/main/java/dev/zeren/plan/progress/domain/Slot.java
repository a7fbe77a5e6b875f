package dev.zeren.plan.progress.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A period on which each responsible office reports once.
 *
 * @param opens the first day on which a report on it is asked for
 * @param due the last day on which one is in time
 */
public record Slot(Span period, LocalDate opens, LocalDate due) {

    /**
     * To which of a task's slots a report belongs: to the period that it names; without one, to the slot that is open on the
     * day on which it is submitted, the earliest of several; when none is, to the period in which that day lies. What comes
     * before the first belongs to the first, what comes after the last is made up for the last.
     *
     * @param slots in order
     * @param named a day of the period, or null
     * @return empty when there are no slots, or none has the day named
     */
    public static Optional<Slot> of(List<Slot> slots, LocalDate named, LocalDate submitted) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        if (named != null) {
            return with(slots, named);
        }
        Optional<Slot> open =
                slots.stream().filter(slot -> slot.isOpen(submitted)).findFirst();
        return open.or(() -> with(slots, submitted))
                .or(() -> Optional.of(
                        submitted.isBefore(slots.get(0).period.from()) ? slots.get(0) : slots.get(slots.size() - 1)));
    }

    private static Optional<Slot> with(List<Slot> slots, LocalDate day) {
        return slots.stream().filter(slot -> slot.period.contains(day)).findFirst();
    }

    private boolean isOpen(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(due);
    }

    /**
     * Where it stands on a day.
     *
     * @param reported on which day an office reported first for it, or null
     */
    public SlotState state(LocalDate reported, LocalDate today) {
        if (reported != null) {
            return reported.isAfter(due) ? SlotState.MADE_UP : SlotState.REPORTED;
        }
        if (today.isBefore(opens)) {
            return SlotState.UPCOMING;
        }
        return today.isAfter(due) ? SlotState.LATE : SlotState.OPEN;
    }
}
