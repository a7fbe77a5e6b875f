package dev.zeren.plan.progress.application;

import dev.zeren.plan.progress.domain.ProgressReport;
import dev.zeren.plan.progress.domain.ReportContent;
import dev.zeren.plan.progress.persistence.OfficeShare;
import dev.zeren.plan.progress.persistence.ProgressReports.Standing;
import dev.zeren.plan.term.TaskProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where the responsible offices of a task stand.
 *
 * @param lastNumber number of the task's last report, 0 before the first
 * @param responsible the responsible offices
 * @param last by office, what it reported last as far as it is accepted
 * @param merged by id, the entries that turned out to be the same as an office, and as which
 */
record Offices(int lastNumber, Set<UUID> responsible, Map<UUID, OfficeShare> last, Map<UUID, UUID> merged) {

    static Offices of(Set<UUID> responsible, Standing standing, Map<UUID, UUID> merged) {
        Offices offices = new Offices(standing.lastNumber(), responsible, new HashMap<>(), merged);
        standing.shares().forEach(offices::take);
        return offices;
    }

    /** What the office of a report had reported last, or null. */
    OfficeShare before(ProgressReport report) {
        return last.get(unit(report.unitId()));
    }

    /** Takes over an accepted report, unless a later one of its office is accepted already. */
    void take(ProgressReport report) {
        ReportContent content = report.content();
        take(new OfficeShare(report.unitId(), content.status(), content.percent(), report.number(), report.revision()));
    }

    private void take(OfficeShare share) {
        UUID unit = unit(share.unitId());
        last.merge(
                unit,
                new OfficeShare(unit, share.status(), share.percent(), share.number(), share.revision()),
                (one, other) -> other.isLaterThan(one) ? other : one);
    }

    // Reports keep the unit that they were given for, though its entry may stand for another by now.
    private UUID unit(UUID id) {
        return merged.getOrDefault(id, id);
    }

    /** What the shares make together; an office that was responsible once has none any more. */
    TaskProgress together() {
        Map<UUID, TaskProgress> shares = new HashMap<>();
        responsible.forEach(office -> shares.put(office, TaskProgress.NONE));
        last.values()
                .forEach(share -> shares.replace(share.unitId(), new TaskProgress(share.status(), share.percent())));
        return TaskProgress.together(shares.values());
    }
}
