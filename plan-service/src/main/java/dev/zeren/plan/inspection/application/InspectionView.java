package dev.zeren.plan.inspection.application;

import dev.zeren.plan.inspection.domain.Inspection;
import dev.zeren.plan.inspection.domain.InspectionAct;
import dev.zeren.plan.inspection.domain.InspectionLife;
import dev.zeren.plan.inspection.domain.InspectionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An inspection as others see it.
 *
 * @param allowed what can be done in its state, by whoever may
 * @param unitCount of how many units it is
 * @param problems how many it found
 */
public record InspectionView(
        UUID id,
        int version,
        int year,
        int number,
        String title,
        String kind,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        String basis,
        UUID groupId,
        List<UUID> inspectors,
        List<String> inspectorNames,
        int unitCount,
        InspectionStatus status,
        List<InspectionAct> allowed,
        LocalDate startedOn,
        LocalDate carriedOutOn,
        String report,
        String reason,
        int problems) {

    static InspectionView of(Inspection inspection, List<UUID> inspectors, List<String> names, int units) {
        Inspection.Outline outline = inspection.outline();
        return new InspectionView(
                inspection.id(),
                inspection.version(),
                inspection.year(),
                inspection.number(),
                outline.title(),
                outline.kind(),
                outline.from(),
                outline.to(),
                outline.basis(),
                outline.group(),
                inspectors,
                names,
                units,
                inspection.status(),
                List.copyOf(InspectionLife.LIFE.allowed(inspection.status())),
                inspection.startedOn(),
                inspection.carriedOutOn(),
                inspection.report(),
                inspection.reason(),
                inspection.problems());
    }
}
