package dev.zeren.plan.progress.domain;

import dev.zeren.plan.term.TimeUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * When progress is reported.
 *
 * @param opensBefore days before the end of a period from which a report on it is asked for
 * @param dueAfter working days after the end of a period by which it is due; 0 is the last day itself
 */
public record ReportingCalendar(Every every, int opensBefore, int dueAfter) {

    /** Nothing is asked for. */
    public static final ReportingCalendar NONE = new ReportingCalendar(Every.NONE, 5, 3);

    /**
     * The slots of a task, one after the other without a gap, from the first day of the plan to its last. Without a rhythm
     * there are none; phases without dates count as one.
     *
     * @param phaseEnds last days of the plan's phases, in any order
     * @param quotas of the task; the shortest period sets the pace
     * @param workingDays the day so many working days after another
     */
    public List<Slot> slots(
            Span plan,
            Collection<LocalDate> phaseEnds,
            Collection<Rhythm> quotas,
            BiFunction<LocalDate, Integer, LocalDate> workingDays) {
        if (plan.isEmpty() || every == Every.NONE || every == Every.QUOTA && quotas.isEmpty()) {
            return List.of();
        }
        UnaryOperator<LocalDate> endOf = ends(plan, phaseEnds, quotas);
        List<Slot> slots = new ArrayList<>();
        for (LocalDate from = plan.from(); !from.isAfter(plan.to()); ) {
            LocalDate end = endOf.apply(from);
            Span period = new Span(from, end.isAfter(plan.to()) ? plan.to() : end);
            slots.add(slot(period, workingDays));
            from = period.to().plusDays(1);
        }
        return slots;
    }

    private Slot slot(Span period, BiFunction<LocalDate, Integer, LocalDate> workingDays) {
        LocalDate opens = period.to().minusDays(opensBefore);
        return new Slot(
                period,
                opens.isBefore(period.from()) ? period.from() : opens,
                workingDays.apply(period.to(), dueAfter));
    }

    private UnaryOperator<LocalDate> ends(Span plan, Collection<LocalDate> phaseEnds, Collection<Rhythm> quotas) {
        return switch (every) {
            case NONE -> day -> plan.to();
            case MONTH -> new Rhythm(1, TimeUnit.MONTH)::endOf;
            case QUARTER -> new Rhythm(1, TimeUnit.QUARTER)::endOf;
            case HALF_YEAR -> new Rhythm(1, TimeUnit.HALF_YEAR)::endOf;
            case PHASE ->
                day -> phaseEnds.stream()
                        .filter(end -> !end.isBefore(day))
                        .min(LocalDate::compareTo)
                        .orElse(plan.to());
            case QUOTA -> quotas.stream().min(Rhythm::compareTo).orElseThrow()::endOf;
        };
    }
}
