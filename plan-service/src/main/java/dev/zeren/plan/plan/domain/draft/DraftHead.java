package dev.zeren.plan.plan.domain.draft;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a draft says of itself as a whole.
 *
 * @param issuedOn the date printed on the document, or null
 * @param endsOn its last day
 * @param phases in which stretches of time it is carried out, as JSON
 * @param sourceId the file it was read from
 * @param layout in which order its document is printed, as JSON; null when that was not kept
 */
public record DraftHead(
        String title,
        int year,
        LocalDate issuedOn,
        LocalDate endsOn,
        String preamble,
        String phases,
        UUID sourceId,
        String layout) {

    /** The last day of a plan until somebody says otherwise: that of its year. */
    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /**
     * The head of the next version of the document, whose layout is still to be told.
     *
     * @param newTitle null where the document has none: the title stays
     * @param newYear null where the document tells none: the year stays; a last day that was set stays anyway
     */
    public DraftHead next(
            String newTitle,
            Integer newYear,
            LocalDate newIssuedOn,
            String newPreamble,
            String newPhases,
            UUID newSource) {
        int inYear = newYear == null ? year : newYear;
        return new DraftHead(
                newTitle == null ? title : newTitle,
                inYear,
                newIssuedOn,
                endsOn.equals(lastDay(year)) ? lastDay(inYear) : endsOn,
                newPreamble,
                newPhases,
                newSource,
                null);
    }

    /** With the layout of its document. */
    public DraftHead laidOut(String newLayout) {
        return new DraftHead(title, year, issuedOn, endsOn, preamble, phases, sourceId, newLayout);
    }

    /** This head in place of another; what was changed by hand since the other came stays. */
    DraftHead inPlaceOf(DraftHead replaced, DraftHead now) {
        return new DraftHead(
                pick(replaced, now, DraftHead::title),
                pick(replaced, now, DraftHead::year),
                pick(replaced, now, DraftHead::issuedOn),
                pick(replaced, now, DraftHead::endsOn),
                pick(replaced, now, DraftHead::preamble),
                pick(replaced, now, DraftHead::phases),
                pick(replaced, now, DraftHead::sourceId),
                pick(replaced, now, DraftHead::layout));
    }

    private <T> T pick(DraftHead replaced, DraftHead now, Function<DraftHead, T> part) {
        T current = part.apply(now);
        return Objects.equals(part.apply(replaced), current) ? part.apply(this) : current;
    }
}
