package dev.zeren.plan.progress.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which reports on a task somebody sees: what is accepted, everybody; what is submitted or returned, who reviews or
 * watches over it; a draft, none but its office and the bureau office.
 *
 * @param all whether he sees all
 * @param submitted whether he sees what is no draft
 * @param units of whose reports he sees all
 */
public record Sight(boolean all, boolean submitted, Set<UUID> units) {

    public static final Sight ALL = new Sight(true, true, Set.of());

    /** What he sees of the offices that are not his. */
    public Set<ReportStatus> ofOthers() {
        return submitted ? EnumSet.complementOf(EnumSet.of(ReportStatus.DRAFT)) : EnumSet.of(ReportStatus.ACCEPTED);
    }

    /** Whether he sees a report of the unit. */
    public boolean sees(ReportStatus state, UUID unit) {
        return all || units.contains(unit) || ofOthers().contains(state);
    }
}
