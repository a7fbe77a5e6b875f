package dev.zeren.plan.inspection.application;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.application.Directory;
import dev.zeren.plan.inspection.domain.Exceeding;
import dev.zeren.plan.inspection.domain.InspectionRules;
import dev.zeren.plan.inspection.persistence.InspectionParties;
import dev.zeren.plan.inspection.persistence.InspectionParties.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How often schools are inspected, and how often they may be. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class InspectionLimits {

    private static final int MOST_NAMED = 20;

    /**
     * A school and its inspections of a year that count.
     *
     * @param limit null where there is none
     */
    public record SchoolTally(
            UUID id, String name, int planned, int underWay, int carriedOut, Integer limit, boolean exceeded) {}

    private final InspectionParties parties;
    private final InspectionRulesService rules;
    private final Directory directory;

    InspectionLimits(InspectionParties parties, InspectionRulesService rules, Directory directory) {
        this.parties = parties;
        this.rules = rules;
        this.directory = directory;
    }

    /**
     * The schools that are inspected in a year.
     *
     * @param unit only this one, and those that went into it; or null
     * @param exceeded only those that are inspected more often than they may be
     */
    public Page<SchoolTally> of(int year, UUID unit, boolean exceeded, PageRequest page) {
        InspectionRules by = rules.get().value();
        if (exceeded && by.perSchool() == null) {
            return new Page<>(List.of(), null);
        }
        Set<UUID> units = unit == null ? null : directory.unitsMeant(unit);
        List<Tally> rows = parties.tally(
                year, by, units, exceeded ? by.perSchool() : null, null, page.from(UUID.class), page.rowsToRead());
        Page<Tally> shown = Page.of(rows, page, tally -> new Object[] {tally.unit()});
        Map<UUID, String> names =
                directory.unitNames(shown.items().stream().map(Tally::unit).toList());
        return shown.map(tally -> new SchoolTally(
                tally.unit(),
                names.get(tally.unit()),
                tally.planned(),
                tally.underWay(),
                tally.carriedOut(),
                by.perSchool(),
                by.perSchool() != null && tally.all() > by.perSchool()));
    }

    /**
     * Sees to the limit of an inspection that is about to be planned; the transaction holds the year.
     *
     * @param inspection not to be counted, for it is planned anew; or null
     * @return the schools that it inspects too often, where that is only warned of
     * @throws Rejection {@code inspection-limit}
     */
    List<String> check(int year, String kind, Set<UUID> schools, UUID inspection) {
        InspectionRules by = rules.get().value();
        if (!by.limits(kind) || schools.isEmpty()) {
            return List.of();
        }
        List<UUID> tooOften = by.perSchool() == 0
                ? schools.stream().sorted().limit(MOST_NAMED).toList()
                : parties.tally(year, by, schools, by.perSchool() - 1, inspection, null, MOST_NAMED).stream()
                        .map(Tally::unit)
                        .toList();
        List<String> names = List.copyOf(directory.unitNames(tooOften).values());
        if (!names.isEmpty() && by.exceeding() == Exceeding.REFUSE) {
            throw new Rejection(
                    PlanProblem.INSPECTION_LIMIT,
                    names.stream()
                            .map(name -> new Fault("/unitIds", "limit", new Text(name, name)))
                            .toList(),
                    by.perSchool(),
                    year);
        }
        return names;
    }
}
