package dev.zeren.assessment.round.application;

import dev.zeren.assessment.directory.application.Directory;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssesseeSelection;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.Panel;
import dev.zeren.assessment.round.domain.RegisterFact;
import dev.zeren.assessment.round.domain.Registration;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.domain.ScoreSheet;
import dev.zeren.assessment.round.domain.Seat;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.assessment.round.persistence.AssessmentRounds;
import dev.zeren.assessment.round.persistence.Assignments;
import dev.zeren.assessment.round.persistence.Registrations;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.assessment.round.persistence.ScoreSheets;
import dev.zeren.assessment.round.persistence.SheetItemsJson;
import dev.zeren.assessment.term.RegisteredFact;
import dev.zeren.assessment.term.ScoredAssessee;
import dev.zeren.assessment.term.ScoredSheet;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that was scored in a round, as results are counted from it. Whether the caller may see it is the results'
 * to know. Sheets of evaluators who were removed, or do not score the assessee any more, are none.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RoundScores {

    private final AssessmentRounds rounds;
    private final RoundAssessees assessees;
    private final Assignments assignments;
    private final ScoreSheets sheets;
    private final Registrations registrations;
    private final RoundJson roundJson;
    private final SheetItemsJson json;
    private final Directory directory;

    RoundScores(
            AssessmentRounds rounds,
            RoundAssessees assessees,
            Assignments assignments,
            ScoreSheets sheets,
            Registrations registrations,
            RoundJson roundJson,
            SheetItemsJson json,
            Directory directory) {
        this.rounds = rounds;
        this.assessees = assessees;
        this.assignments = assignments;
        this.sheets = sheets;
        this.registrations = registrations;
        this.roundJson = roundJson;
        this.json = json;
        this.directory = directory;
    }

    /** What a round is scored by, and whom it assesses. @param classes of assessees, in the round's order */
    public record Scored(
            UUID round, String title, int year, UUID schemeVersionId, List<String> classes, int assessees) {}

    /** Some assessees. @param last the position of the last one, with which the next part begins */
    public record Part(List<ScoredAssessee> assessees, int last) {}

    /** @throws Rejection {@code not-found} */
    public Scored of(UUID round) {
        AssessmentRound of = load(round);
        return new Scored(
                round,
                of.matter().title(),
                of.matter().year(),
                of.matter().schemeVersionId(),
                roundJson.read(of.terms()).assessees().stream()
                        .map(AssesseeSelection::assesseeClass)
                        .distinct()
                        .toList(),
                of.assessees());
    }

    /**
     * Some assessees with all that was scored of them, in the round's order, by six queries however many they are. A
     * round of 20,000 does not fit into memory at once.
     *
     * @param assesseeClass null for all
     * @param after the position of the last one that was read; -1 to begin
     * @return without places of earlier years, which the results keep
     * @throws Rejection {@code not-found}
     */
    public Part part(UUID round, String assesseeClass, int after, int limit) {
        List<Assessee> part = assessees.after(round, assesseeClass, after, limit);
        return new Part(
                scored(round, part),
                part.isEmpty() ? after : part.get(part.size() - 1).position());
    }

    /**
     * The same of some assessees; who is not in the round is missing.
     *
     * @throws Rejection {@code not-found}
     */
    public List<ScoredAssessee> some(UUID round, Collection<UUID> units) {
        return scored(round, assessees.among(round, units));
    }

    private List<ScoredAssessee> scored(UUID round, List<Assessee> part) {
        RoundTerms terms = roundJson.read(load(round).terms());
        List<UUID> units = part.stream().map(Assessee::unit).toList();
        Map<UUID, List<Seat>> seats = byUnit(assignments.of(round, units), Seat::unit);
        Map<UUID, List<ScoreSheet>> given =
                byUnit(sheets.of(round, units), sheet -> sheet.place().unit());
        Map<UUID, List<Registration>> facts =
                byUnit(registrations.confirmed(round, units), one -> one.fact().unit());
        Map<UUID, String> names = directory.peopleNames(seats.values().stream()
                .flatMap(Collection::stream)
                .map(Seat::person)
                .collect(Collectors.toSet()));
        return part.stream()
                .map(assessee -> scored(
                        assessee,
                        terms,
                        seats.getOrDefault(assessee.unit(), List.of()),
                        given.getOrDefault(assessee.unit(), List.of()),
                        facts.getOrDefault(assessee.unit(), List.of()),
                        names))
                .toList();
    }

    private ScoredAssessee scored(
            Assessee assessee,
            RoundTerms terms,
            List<Seat> seats,
            List<ScoreSheet> given,
            List<Registration> facts,
            Map<UUID, String> names) {
        Map<String, ScoreSheet> submitted = new HashMap<>();
        ScoredSheet self = null;
        for (ScoreSheet sheet : given) {
            if (sheet.status() == SheetStatus.SUBMITTED) {
                if (sheet.isSelfAssessment()) {
                    self = scored(sheet, null);
                } else {
                    submitted.put(key(sheet.scorer().person(), sheet.place().period()), sheet);
                }
            }
        }
        List<ScoredSheet> all = new ArrayList<>();
        for (Seat seat : seats) {
            Panel panel = terms.panel(seat.panel()).orElse(null);
            for (String period : terms.allPeriods()) {
                ScoreSheet sheet = submitted.get(key(seat.person(), period));
                all.add(sheet == null ? missing(seat, panel, period, names.get(seat.person())) : scored(sheet, panel));
            }
        }
        return new ScoredAssessee(
                assessee.unit(),
                assessee.name(),
                assessee.assesseeClass(),
                all,
                self,
                facts.stream().map(RoundScores::fact).toList(),
                List.of());
    }

    private static String key(UUID person, String period) {
        return person + period;
    }

    private ScoredSheet scored(ScoreSheet sheet, Panel panel) {
        return new ScoredSheet(
                sheet.id(),
                sheet.scorer().person(),
                sheet.scorer().name(),
                sheet.scorer().panel(),
                period(sheet.place().period()),
                sheet.submittedAt(),
                panel == null ? Set.of() : Set.copyOf(panel.indicators()),
                json.read(sheet.items()));
    }

    private static ScoredSheet missing(Seat seat, Panel panel, String period, String name) {
        return new ScoredSheet(
                null,
                seat.person(),
                name,
                seat.panel(),
                period(period),
                null,
                panel == null ? Set.of() : Set.copyOf(panel.indicators()),
                Map.of());
    }

    private static String period(String kept) {
        return kept.equals(RoundTerms.ONLY_PERIOD) ? null : kept;
    }

    private static RegisteredFact fact(Registration registration) {
        RegisterFact fact = registration.fact();
        return new RegisteredFact(
                registration.id(),
                fact.key(),
                fact.occurrences(),
                fact.note(),
                registration.registeredByName(),
                registration.registeredAt(),
                fact.evidence().stream().map(UUID::toString).toList());
    }

    private static <T> Map<UUID, List<T>> byUnit(List<T> all, Function<T, UUID> unit) {
        return all.stream().collect(Collectors.groupingBy(unit));
    }

    private AssessmentRound load(UUID round) {
        return rounds.findByIdOptional(round).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }
}
