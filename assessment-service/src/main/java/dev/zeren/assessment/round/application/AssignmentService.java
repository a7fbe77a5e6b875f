package dev.zeren.assessment.round.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.directory.application.Directory;
import dev.zeren.assessment.directory.application.Members;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.Draw;
import dev.zeren.assessment.round.domain.Panel;
import dev.zeren.assessment.round.domain.Recusals;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.domain.Seat;
import dev.zeren.assessment.round.persistence.Assignments;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who scores whom. Who calls to change it has seen that the caller may. */
@ApplicationScoped
@Transactional
public class AssignmentService {

    private static final int MOST_FAULTS = 20;

    /** An assignment is to be made, to end, or both. @param add the new evaluator, or null @param remove or null */
    public record ChangeAssignment(UUID assessee, UUID remove, UUID add, String reason) {}

    /** That an evaluator is to score nothing more. */
    public record Removal(UUID evaluator, String reason) {}

    /** An assignment with the names of who scores whom. */
    public record AssignmentView(String panel, UUID evaluator, String evaluatorName, UUID assessee, String name) {}

    private final RoundAccess access;
    private final RoundAssessees assessees;
    private final Assignments assignments;
    private final RecusalRegister recusals;
    private final RoundJournal journal;
    private final RoundJson json;
    private final Directory directory;
    private final Members members;
    private final BureauCalendar calendar;

    AssignmentService(
            RoundAccess access,
            RoundAssessees assessees,
            Assignments assignments,
            RecusalRegister recusals,
            RoundJournal journal,
            RoundJson json,
            Directory directory,
            Members members,
            BureauCalendar calendar) {
        this.calendar = calendar;
        this.access = access;
        this.assessees = assessees;
        this.assignments = assignments;
        this.recusals = recusals;
        this.journal = journal;
        this.json = json;
        this.directory = directory;
        this.members = members;
    }

    /**
     * Draws who scores whom; what was drawn before is forgotten.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code assignment-infeasible}
     */
    public RoundView draw(UUID id, IfMatch ifMatch, long seed) {
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        RoundView before = journal.view(round);
        round.assign(seed);
        RoundTerms terms = json.read(round.terms());
        List<Assessee> all = assessees.all(id);
        assignments.clear(id);
        assignments.add(id, seats(seed, terms, all));
        return journal.keep(round, RoundAct.ASSIGN.done(), before, null);
    }

    private List<Seat> seats(long seed, RoundTerms terms, List<Assessee> all) {
        List<UUID> people = terms.panels().stream()
                .flatMap(panel -> panel.evaluators().stream())
                .toList();
        Recusals recused = recusals.of(people, terms.recusalYears());
        List<UUID> units = all.stream().map(Assessee::unit).toList();
        List<Draw.Drawn> drawn = terms.panels().stream()
                .map(panel -> Draw.of(seed, panel, panel.assessees().isEmpty() ? units : panel.assessees(), recused))
                .toList();
        List<Draw.Shortage> shortages =
                drawn.stream().flatMap(one -> one.shortages().stream()).toList();
        if (!shortages.isEmpty()) {
            throw infeasible(terms, shortages, all);
        }
        List<Seat> seats = drawn.stream().flatMap(one -> one.seats().stream()).toList();
        if (seats.isEmpty()) {
            throw new Rejection(AssessmentProblem.ASSIGNMENT_INFEASIBLE, all.size());
        }
        return seats;
    }

    private Rejection infeasible(RoundTerms terms, List<Draw.Shortage> shortages, List<Assessee> all) {
        List<Draw.Shortage> shown = shortages.stream().limit(MOST_FAULTS).toList();
        Map<UUID, String> units = all.stream().collect(Collectors.toMap(Assessee::unit, Assessee::name));
        Map<UUID, String> people = directory.peopleNames(
                shown.stream().flatMap(one -> one.recused().stream()).toList());
        List<Fault> faults = new ArrayList<>();
        for (Draw.Shortage shortage : shown) {
            int panel = terms.panels().indexOf(terms.panel(shortage.panel()).orElseThrow());
            String unit = units.get(shortage.unit());
            String recused = shortage.recused().stream()
                    .map(person -> people.getOrDefault(person, person.toString()))
                    .collect(Collectors.joining("、"));
            faults.add(new Fault(
                    "/panels/" + panel,
                    "too-few-evaluators",
                    new Text(
                            "“%s”须由“%s”%d 人评分，可评分的有 %d 人；应回避：%s"
                                    .formatted(unit, shortage.panel(), shortage.wanted(), shortage.free(), recused),
                            "“%s” needs %d of “%s”, %d may score it; recused: %s"
                                    .formatted(unit, shortage.wanted(), shortage.panel(), shortage.free(), recused))));
        }
        return new Rejection(AssessmentProblem.ASSIGNMENT_INFEASIBLE, faults, shortages.size());
    }

    /**
     * Changes who scores an assessee, while the round is open.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code invalid-body}
     */
    public RoundView change(UUID id, IfMatch ifMatch, ChangeAssignment command) {
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        RoundView before = journal.view(round);
        round.reassign(calendar.now(), round.terms());
        RoundTerms terms = json.read(round.terms());
        Assessee assessee = assessees
                .find(id, command.assessee())
                .orElseThrow(() -> invalid("/assesseeId", "unknown", "不是本轮的考核对象", "is not assessed in this round"));
        if (command.remove() != null && assignments.remove(id, command.remove(), command.assessee()) == 0) {
            throw invalid("/removeEvaluatorId", "not-assigned", "此人不为它评分", "does not score it");
        }
        if (command.add() != null) {
            seat(id, terms, assessee, command.add());
        }
        return journal.keep(round, RoundAct.REASSIGN.done(), before, command);
    }

    private void seat(UUID round, RoundTerms terms, Assessee assessee, UUID person) {
        Panel panel = terms.panels().stream()
                .filter(one -> one.evaluators().contains(person))
                .findFirst()
                .orElseThrow(() -> invalid("/addEvaluatorId", "unknown", "不在任何小组中", "sits in no panel"));
        if (recusals.of(List.of(person), terms.recusalYears()).has(person, assessee.unit())) {
            throw invalid("/addEvaluatorId", "recused", "应回避，不能为它评分", "is recused from scoring it");
        }
        if (assignments.add(round, List.of(new Seat(panel.name(), person, assessee.unit()))) == 0) {
            throw invalid("/addEvaluatorId", "assigned", "已为它评分", "scores it already");
        }
    }

    /**
     * Has an evaluator leave an open round: he scores nothing more, and what he scored does not count.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code invalid-body}
     */
    public RoundView remove(UUID id, IfMatch ifMatch, Removal command) {
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        RoundView before = journal.view(round);
        RoundTerms terms = json.read(round.terms());
        if (terms.panels().stream().noneMatch(panel -> panel.evaluators().contains(command.evaluator()))) {
            throw invalid("/evaluatorId", "unknown", "不在任何小组中", "sits in no panel");
        }
        assignments.remove(id, command.evaluator());
        round.reassign(
                calendar.now(),
                json.write(terms.with(terms.panels().stream()
                        .map(panel -> new Panel(
                                panel.name(),
                                panel.evaluators().stream()
                                        .filter(person -> !person.equals(command.evaluator()))
                                        .toList(),
                                panel.indicators(),
                                panel.assessees(),
                                panel.each()))
                        .toList())));
        return journal.keep(round, RoundAct.REASSIGN.done(), before, command);
    }

    /**
     * Who scores whom; evaluators see what they score themselves.
     *
     * @param assessee null for any
     * @param evaluator null for any
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<AssignmentView> list(UUID id, UUID assessee, UUID evaluator, PageRequest page) {
        access.load(id);
        Collection<UUID> people = evaluator == null ? null : List.of(evaluator);
        if (!access.oversees()) {
            Collection<UUID> own = members.current().entries();
            people =
                    people == null ? own : own.stream().filter(people::contains).toList();
        }
        Page<Seat> seats = Page.of(
                assignments.list(id, assessee, people, page.from(UUID.class, UUID.class), page.rowsToRead()),
                page,
                seat -> new Object[] {seat.unit(), seat.person()});
        Map<UUID, String> names =
                directory.peopleNames(seats.items().stream().map(Seat::person).toList());
        Map<UUID, String> units = assessees
                .among(id, seats.items().stream().map(Seat::unit).toList())
                .stream()
                .collect(Collectors.toMap(Assessee::unit, Assessee::name));
        return seats.map(seat -> new AssignmentView(
                seat.panel(), seat.person(), names.get(seat.person()), seat.unit(), units.get(seat.unit())));
    }

    private static Rejection invalid(String pointer, String code, String chinese, String english) {
        return new Rejection(CommonProblem.INVALID_BODY, List.of(new Fault(pointer, code, new Text(chinese, english))));
    }
}
