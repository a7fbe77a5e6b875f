package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssesseeSelection;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.Panel;
import dev.zeren.assessment.round.domain.PhaseSpan;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundCalendar;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.persistence.AssessmentRounds;
import dev.zeren.assessment.round.persistence.Assignments;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a round is, as long as it is a draft. Who calls has seen that the caller may change rounds. */
@ApplicationScoped
@Transactional
public class RoundService {

    /** A round to be made; periods may be empty. */
    public record NewRound(
            String title,
            int year,
            UUID schemeVersionId,
            List<PhaseSpan> phases,
            List<String> periods,
            List<AssesseeSelection> assessees,
            int recusalYears,
            List<Panel> panels) {}

    /** Changes what is mentioned. */
    public record ChangeRound(
            Patched<String> title,
            Patched<Integer> year,
            Patched<UUID> schemeVersionId,
            Patched<List<PhaseSpan>> phases,
            Patched<List<String>> periods,
            Patched<List<AssesseeSelection>> assessees,
            Patched<Integer> recusalYears) {}

    private final AssessmentRounds rounds;
    private final RoundAssessees assessees;
    private final Assignments assignments;
    private final RoundAccess access;
    private final RoundCheck check;
    private final RoundJournal journal;
    private final RoundJson json;
    private final Callers callers;
    private final BureauCalendar calendar;

    RoundService(
            AssessmentRounds rounds,
            RoundAssessees assessees,
            Assignments assignments,
            RoundAccess access,
            RoundCheck check,
            RoundJournal journal,
            RoundJson json,
            Callers callers,
            BureauCalendar calendar) {
        this.rounds = rounds;
        this.assessees = assessees;
        this.assignments = assignments;
        this.access = access;
        this.check = check;
        this.journal = journal;
        this.json = json;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Makes a draft.
     *
     * @throws Rejection {@code invalid-body}, {@code missing-reference}, {@code scheme-not-issued}
     */
    public RoundView create(NewRound command) {
        RoundTerms terms = new RoundTerms(
                new RoundCalendar(command.phases(), List.of()),
                command.periods(),
                command.assessees(),
                command.recusalYears(),
                command.panels());
        List<Assessee> chosen = check.assessees(terms.assessees());
        check.terms(terms, check.scheme(command.schemeVersionId()), chosen);
        AssessmentRound round = new AssessmentRound(
                new AssessmentRound.Matter(command.title(), command.year(), command.schemeVersionId()),
                json.write(terms),
                chosen.size(),
                calendar.now(),
                callers.current().name());
        rounds.persistAndFlush(round);
        assessees.replace(round.id(), chosen);
        return journal.keep(round, "created", null, null);
    }

    /**
     * Changes a draft. When other units are assessed, it has to be drawn again who scores whom.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, and those of {@link #create}
     */
    public RoundView change(UUID id, IfMatch ifMatch, ChangeRound command) {
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        RoundTerms terms = json.read(round.terms());
        AssessmentRound.Matter matter = round.matter();
        return say(
                round,
                new AssessmentRound.Matter(
                        or(command.title(), matter.title()),
                        or(command.year(), matter.year()),
                        or(command.schemeVersionId(), matter.schemeVersionId())),
                new RoundTerms(
                        new RoundCalendar(
                                or(command.phases(), terms.calendar().phases()),
                                terms.calendar().extensions()),
                        or(command.periods(), terms.periods()),
                        or(command.assessees(), terms.assessees()),
                        or(command.recusalYears(), terms.recusalYears()),
                        terms.panels()),
                command.assessees().isPresent() || command.recusalYears().isPresent());
    }

    /**
     * Has other panels. It has to be drawn again who scores whom.
     *
     * @throws IllegalStep
     * @throws Rejection as {@link #change}
     */
    public RoundView replacePanels(UUID id, IfMatch ifMatch, List<Panel> panels) {
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        return say(round, round.matter(), json.read(round.terms()).with(panels), true);
    }

    /**
     * Has the panels of another round, without what they scored there: the evaluators score all units and indicators of
     * this one that they scored there and that are in this one too.
     *
     * @throws IllegalStep
     * @throws Rejection as {@link #change}; {@code not-found} also for the other round
     */
    public RoundView copyPanels(UUID id, IfMatch ifMatch, UUID from) {
        List<Panel> panels = json.read(access.load(from).terms()).panels();
        AssessmentRound round = access.hold(id);
        ifMatch.verify(round.version());
        RoundTerms terms = json.read(round.terms());
        return say(
                round,
                round.matter(),
                terms.with(check.fitting(panels, round.matter().schemeVersionId(), assessees.all(id))),
                true);
    }

    private RoundView say(AssessmentRound round, AssessmentRound.Matter matter, RoundTerms terms, boolean redraw) {
        RoundView before = journal.view(round);
        boolean sameUnits = terms.assessees().equals(before.terms().assessees());
        List<Assessee> chosen = sameUnits ? assessees.all(round.id()) : check.assessees(terms.assessees());
        check.terms(terms, check.scheme(matter.schemeVersionId()), chosen);
        round.change(matter, json.write(terms), chosen.size(), redraw);
        if (redraw) {
            assignments.clear(round.id());
        }
        if (!sameUnits) {
            assessees.replace(round.id(), chosen);
        }
        return journal.keep(round, RoundAct.CHANGE.done(), before, null);
    }

    private static <T> T or(Patched<T> patched, T before) {
        return patched.isPresent() ? patched.value() : before;
    }
}
