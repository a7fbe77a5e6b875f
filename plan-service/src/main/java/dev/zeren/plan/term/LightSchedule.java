package dev.zeren.plan.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From which days on a task has which light, as long as nothing is reported and neither its due date nor the rules
 * change. A colour that is never reached has no day; the days that there are grow from yellow to red.
 */
public record LightSchedule(
        LocalDate yellowFrom, LightReason yellowFor, LocalDate orangeFrom, LightReason orangeFor, LocalDate redFrom) {

    /** For a task that is done: green for good. */
    public static final LightSchedule GREEN = new LightSchedule(null, null, null, null, null);

    /** From a day on the light is this one. */
    public record Change(LocalDate day, Light light, LightReason reason) {}

    /** Its changes in the order of the days; it begins green. */
    public List<Change> changes() {
        return Stream.of(
                        new Change(yellowFrom, Light.YELLOW, yellowFor),
                        new Change(orangeFrom, Light.ORANGE, orangeFor),
                        new Change(redFrom, Light.RED, LightReason.OVERDUE))
                .filter(change -> change.day() != null)
                .toList();
    }

    /** The change by which the light is what it is on the day; empty while it is green. */
    public Optional<Change> last(LocalDate day) {
        return changes().stream().filter(change -> !change.day().isAfter(day)).reduce((one, next) -> next);
    }

    /** The next change after the day. */
    public Optional<Change> next(LocalDate day) {
        return changes().stream().filter(change -> change.day().isAfter(day)).findFirst();
    }

    /** The light on a day. */
    public Light light(LocalDate day) {
        return last(day).map(Change::light).orElse(Light.GREEN);
    }

    /** Why it is so on a day. */
    public LightReason reason(LocalDate day) {
        return last(day).map(Change::reason).orElse(LightReason.ON_TRACK);
    }
}
