package dev.zeren.plan.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days people work: Monday to Friday, unless a holiday or a make-up day says otherwise. */
public final class WorkingDays {

    private final Map<LocalDate, Boolean> others = new HashMap<>();

    /**
     * The days of a bureau.
     *
     * @param usual what holds for all bureaus
     * @param own what the bureau has of its own; it goes before the usual
     */
    public WorkingDays(List<DayRange> usual, List<DayRange> own) {
        List.of(usual, own)
                .forEach(ranges ->
                        ranges.forEach(range -> range.days().forEach(day -> others.put(day, range.working()))));
    }

    /** Whether people work on the day. */
    public boolean isWorking(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return others.getOrDefault(day, weekday);
    }

    /**
     * The last day of a term counted in working days, the day on which it begins not among them.
     *
     * @param count at least 0; 0 is the day itself (当天)
     */
    public LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorking(last)) {
                left--;
            }
        }
        return last;
    }

    /** How many working days lie after the one day, up to and including the other; negative when that is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
