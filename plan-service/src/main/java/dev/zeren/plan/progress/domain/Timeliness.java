package dev.zeren.plan.progress.domain;

import java.util.Collection;

/**
 * How timely the slots of an office or a leader were reported on.
 *
 * @param onTime reported in time
 * @param late not reported though the last day is over
 * @param open asked for and not reported yet
 */
public record Timeliness(int onTime, int madeUp, int late, int open) {

    private static final int WHOLE = 100;

    public static Timeliness of(Collection<SlotState> states) {
        return new Timeliness(
                count(states, SlotState.REPORTED),
                count(states, SlotState.MADE_UP),
                count(states, SlotState.LATE),
                count(states, SlotState.OPEN));
    }

    /** How many slots were to be reported on, or were before they had to. */
    public int due() {
        return onTime + madeUp + late;
    }

    /** The share of them that was reported in time, in percent, rounded down; null while there are none. */
    public Integer rate() {
        return due() == 0 ? null : onTime * WHOLE / due();
    }

    private static int count(Collection<SlotState> states, SlotState which) {
        return (int) states.stream().filter(which::equals).count();
    }
}
