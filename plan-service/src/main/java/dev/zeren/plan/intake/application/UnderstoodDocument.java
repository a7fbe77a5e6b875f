package dev.zeren.plan.intake.application;

import dev.zeren.document.SourceText;
import dev.zeren.plan.intake.application.ImportResult.Counts;
import dev.zeren.plan.intake.domain.Finding;
import dev.zeren.plan.intake.domain.FindingCode;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.term.Duty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A document that is read, and what its names stand for. */
record UnderstoodDocument(SourceText text, RunTogether.Separated separated, ResolvedNames names) {

    private static final Set<Duty> LEADERS = Set.of(Duty.LEAD_LEADER, Duty.LEADER_IN_CHARGE);

    PlanDraft draft() {
        return separated.draft();
    }

    Counts counts() {
        PlanDraft draft = draft();
        return new Counts(
                (int) draft.sections().stream()
                        .filter(section -> !section.label().isEmpty())
                        .count(),
                draft.tasks().size(),
                draft.tasks().stream().mapToInt(task -> task.clauses().size()).sum(),
                distinct(LEADERS::contains),
                distinct(Duty::ofUnit));
    }

    private int distinct(Predicate<Duty> duties) {
        return (int) draft().roles()
                .filter(role -> duties.test(role.duty()))
                .flatMap(role -> role.names().stream())
                .map(NameDraft::key)
                .distinct()
                .count();
    }

    /** The reader's findings, and each name that stands for nobody or for several, once, where it is printed first. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(draft().findings());
        findings.addAll(separated.findings());
        Set<String> told = new HashSet<>();
        draft().roles()
                .forEach(role -> role.names().forEach(name -> {
                    Duty duty = role.duty();
                    if (!names.isResolved(duty, name) && told.add(duty + " " + name.key())) {
                        FindingCode code = names.isAmbiguous(duty, name)
                                ? FindingCode.NAME_AMBIGUOUS
                                : FindingCode.NAME_UNRESOLVED;
                        findings.add(new Finding(code, name.at(), List.of(name.printed())));
                    }
                }));
        findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
        return findings;
    }
}
