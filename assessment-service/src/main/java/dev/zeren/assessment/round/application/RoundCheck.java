package dev.zeren.assessment.round.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.directory.application.Directory;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssesseeSelection;
import dev.zeren.assessment.round.domain.Panel;
import dev.zeren.assessment.round.domain.PanelCheck;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.domain.ScoredPoints;
import dev.zeren.assessment.scheme.application.SchemeVersionView;
import dev.zeren.assessment.scheme.application.Schemes;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a round holds together: what it names exists, and fits its scheme. */
@ApplicationScoped
class RoundCheck {

    private static final Set<SchemeStatus> USABLE = EnumSet.of(SchemeStatus.ISSUED, SchemeStatus.FROZEN);
    private static final int MOST = 50_000;
    private static final int MOST_FAULTS = 100;

    private final Schemes schemes;
    private final Directory directory;
    private final BureauCalendar calendar;

    RoundCheck(Schemes schemes, Directory directory, BureauCalendar calendar) {
        this.schemes = schemes;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** @throws Rejection {@code missing-reference}, {@code scheme-not-issued} */
    Scheme scheme(UUID versionId) {
        SchemeVersionView version;
        try {
            version = schemes.version(versionId);
        } catch (Rejection unknown) {
            throw missing(List.of(missing("/schemeVersionId")));
        }
        if (!USABLE.contains(version.status())) {
            throw new Rejection(AssessmentProblem.SCHEME_NOT_ISSUED, version.title());
        }
        return version.content();
    }

    /**
     * The units that are meant, each once, in the order in which they are named.
     *
     * @throws Rejection {@code missing-reference}, {@code invalid-body}
     */
    List<Assessee> assessees(List<AssesseeSelection> selections) {
        Map<UUID, Assessee> chosen = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < selections.size(); i++) {
            AssesseeSelection selection = selections.get(i);
            String at = "/assessees/" + i;
            for (Map.Entry<UUID, String> unit : units(at, selection, faults).entrySet()) {
                Assessee other = chosen.putIfAbsent(
                        unit.getKey(),
                        new Assessee(unit.getKey(), unit.getValue(), selection.assesseeClass(), chosen.size()));
                if (other != null && !other.assesseeClass().equals(selection.assesseeClass())) {
                    faults.add(new Fault(
                            at,
                            "in-two-classes",
                            new Text(
                                    "“" + unit.getValue() + "”属于两个类别", "“" + unit.getValue() + "” is in two classes")));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw missing(faults);
        }
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    List.of(new Fault(
                            "/assessees",
                            "number",
                            new Text("考核对象须为 1 至 " + MOST + " 个", "between 1 and " + MOST + " are assessed"))));
        }
        return List.copyOf(chosen.values());
    }

    private Map<UUID, String> units(String at, AssesseeSelection selection, List<Fault> faults) {
        Map<UUID, String> units = new LinkedHashMap<>();
        if (selection.kind() != null) {
            directory
                    .units(selection.kind(), selection.under(), calendar.today(), MOST + 1)
                    .forEach(unit -> units.put(unit.id(), unit.name()));
            return units;
        }
        Map<UUID, String> names = directory.unitNames(selection.units());
        for (int i = 0; i < selection.units().size(); i++) {
            UUID id = selection.units().get(i);
            if (names.containsKey(id)) {
                units.put(id, names.get(id));
            } else {
                faults.add(missing(at + "/units/" + i));
            }
        }
        return units;
    }

    /** @throws Rejection {@code invalid-body}, {@code missing-reference} */
    void terms(RoundTerms terms, Scheme scheme, List<Assessee> assessees) {
        List<Fault> faults = new ArrayList<>();
        terms.calendar().faults().forEach(fault -> faults.add(fault.below("/phases")));
        faults.addAll(PanelCheck.faults(
                terms.panels(),
                ScoredPoints.keys(scheme),
                assessees.stream().map(Assessee::unit).collect(Collectors.toUnmodifiableSet()),
                scheme.rules()));
        if (!faults.isEmpty()) {
            throw new Rejection(
                    CommonProblem.INVALID_BODY,
                    faults.stream().limit(MOST_FAULTS).toList());
        }
        people(terms.panels());
    }

    private void people(List<Panel> panels) {
        Set<UUID> ids =
                panels.stream().flatMap(panel -> panel.evaluators().stream()).collect(Collectors.toSet());
        Set<UUID> known = directory.peopleNames(ids).keySet();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            List<UUID> evaluators = panels.get(i).evaluators();
            for (int j = 0; j < evaluators.size(); j++) {
                if (!known.contains(evaluators.get(j))) {
                    faults.add(missing("/panels/" + i + "/evaluators/" + j));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw missing(faults);
        }
    }

    /** Panels of another round, without what this one does not have. */
    List<Panel> fitting(List<Panel> panels, UUID schemeVersionId, List<Assessee> assessees) {
        Set<String> keys = ScoredPoints.keys(scheme(schemeVersionId));
        Set<UUID> units = assessees.stream().map(Assessee::unit).collect(Collectors.toUnmodifiableSet());
        return panels.stream()
                .map(panel -> new Panel(
                        panel.name(),
                        panel.evaluators(),
                        panel.indicators().stream().filter(keys::contains).toList(),
                        panel.assessees().stream().filter(units::contains).toList(),
                        panel.each()))
                .toList();
    }

    private static Rejection missing(List<Fault> faults) {
        return new Rejection(
                CommonProblem.MISSING_REFERENCE,
                faults.stream().limit(MOST_FAULTS).toList());
    }

    private static Fault missing(String pointer) {
        return new Fault(pointer, "missing", new Text("不存在，或您无权查看", "does not exist, or you may not see it"));
    }
}
