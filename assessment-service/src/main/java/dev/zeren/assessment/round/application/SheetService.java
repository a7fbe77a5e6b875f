package dev.zeren.assessment.round.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.Panel;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundLife;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.domain.ScoreSheet;
import dev.zeren.assessment.round.domain.ScoreSheet.Scorer;
import dev.zeren.assessment.round.domain.ScoredPoints;
import dev.zeren.assessment.round.domain.ScoredPoints.Point;
import dev.zeren.assessment.round.domain.SheetAct;
import dev.zeren.assessment.round.domain.SheetCheck;
import dev.zeren.assessment.round.domain.SheetDays;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.assessment.round.persistence.ScoreSheets;
import dev.zeren.assessment.round.persistence.SheetItemsJson;
import dev.zeren.assessment.scheme.application.Schemes;
import dev.zeren.assessment.term.ScoredItem;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives scores: each evaluator on sheets of his own, and each assessee on its self-assessment. */
@ApplicationScoped
@Transactional
public class SheetService {

    private static final int MOST_FAULTS = 100;

    /** A sheet to be begun. @param period null where the round has one only */
    public record BeginSheet(UUID assessee, boolean selfAssessment, String period, Map<String, ScoredItem> items) {}

    /** What an act needs to know of the round. */
    private record Scoring(AssessmentRound round, RoundTerms terms, Assessee assessee) {}

    private final RoundAccess access;
    private final RoundAssessees assessees;
    private final RoundJson roundJson;
    private final ScoreSheets sheets;
    private final SheetItemsJson json;
    private final SheetScorers scorers;
    private final SheetJournal journal;
    private final Schemes schemes;
    private final Callers callers;
    private final BureauCalendar calendar;

    SheetService(
            RoundAccess access,
            RoundAssessees assessees,
            RoundJson roundJson,
            ScoreSheets sheets,
            SheetItemsJson json,
            SheetScorers scorers,
            SheetJournal journal,
            Schemes schemes,
            Callers callers,
            BureauCalendar calendar) {
        this.access = access;
        this.assessees = assessees;
        this.roundJson = roundJson;
        this.sheets = sheets;
        this.json = json;
        this.scorers = scorers;
        this.journal = journal;
        this.schemes = schemes;
        this.callers = callers;
        this.calendar = calendar;
    }

    /**
     * Begins a sheet as a draft. From the first score on the version of the scheme is not changed any more.
     *
     * @throws IllegalStep unless the round is open
     * @throws Rejection {@code not-found}, {@code invalid-body}, {@code forbidden}, {@code evaluator-recused},
     *     {@code not-evaluator}, {@code phase-not-begun}, {@code deadline-passed}; {@code already-exists}
     */
    public SheetView begin(UUID roundId, BeginSheet command) {
        Scoring scoring = scoring(roundId, command.assessee());
        Scorer scorer = command.selfAssessment()
                ? scorers.self(scoring.assessee())
                : scorers.evaluator(roundId, scoring.terms(), scoring.assessee());
        requireTime(scoring, command.selfAssessment(), SheetStatus.DRAFT);
        String period = period(scoring.terms(), command);
        requireSound(points(scoring, scorer), command.items());
        ScoreSheet sheet = new ScoreSheet(
                new ScoreSheet.Place(roundId, scoring.assessee().unit(), period),
                scorer,
                json.write(command.items()),
                command.items().size(),
                calendar.now());
        sheets.persist(sheet);
        schemes.freeze(scoring.round().matter().schemeVersionId());
        return journal.keep(sheet, scoring.assessee().name(), "begun", null);
    }

    private static String period(RoundTerms terms, BeginSheet command) {
        if (command.selfAssessment() && command.period() == null) {
            return RoundTerms.ONLY_PERIOD;
        }
        String period = command.period() == null ? RoundTerms.ONLY_PERIOD : command.period();
        if (command.selfAssessment() || !terms.allPeriods().contains(period)) {
            throw invalid(List.of(new Fault(
                    "/period",
                    "unknown",
                    new Text("须是本轮的检查之一；自评没有", "must be a period of the round; none of one's own"))));
        }
        return period;
    }

    /**
     * Changes what is given: what is mentioned is replaced, null takes it off the sheet.
     *
     * @throws IllegalStep
     * @throws Rejection as {@link #begin}, and {@code stale-version}
     */
    public SheetView change(UUID roundId, UUID id, IfMatch ifMatch, Map<String, ScoredItem> items) {
        return take(roundId, id, ifMatch, SheetAct.CHANGE, (sheet, points) -> {
            Map<String, ScoredItem> all = new HashMap<>(json.read(sheet.items()));
            Map<String, ScoredItem> given = new LinkedHashMap<>();
            items.forEach((key, item) -> {
                if (item == null) {
                    all.remove(key);
                } else {
                    all.put(key, item);
                    given.put(key, item);
                }
            });
            requireSound(points, given);
            sheet.change(json.write(all), all.size());
        });
    }

    /**
     * Hands the sheet in.
     *
     * @throws IllegalStep
     * @throws Rejection as {@link #change}, and {@code sheet-incomplete}
     */
    public SheetView submit(UUID roundId, UUID id, IfMatch ifMatch) {
        return take(roundId, id, ifMatch, SheetAct.SUBMIT, (sheet, points) -> {
            sheet.submit(calendar.now(), callers.current().name());
            Map<String, ScoredItem> items = json.read(sheet.items());
            List<Fault> missing = SheetCheck.missing(points, items);
            if (!missing.isEmpty()) {
                throw new Rejection(
                        AssessmentProblem.SHEET_INCOMPLETE,
                        missing.stream().limit(MOST_FAULTS).toList(),
                        missing.size());
            }
            requireSound(points, items);
        });
    }

    /**
     * Sends a submitted sheet back. Who calls has seen that the caller may.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}
     */
    public SheetView giveBack(UUID roundId, UUID id, IfMatch ifMatch, String reason) {
        AssessmentRound round = access.share(roundId);
        ScoreSheet sheet = hold(roundId, id);
        ifMatch.verify(sheet.version());
        RoundLife.LIFE.after(round.status(), RoundAct.SCORE);
        String name = assessee(roundId, sheet.place().unit()).name();
        SheetView before = journal.view(sheet, name);
        sheet.giveBack(calendar.now(), reason);
        return journal.keep(sheet, name, SheetAct.RETURN.done(), before);
    }

    /** Changes a sheet that scores some points. */
    @FunctionalInterface
    private interface Change {
        void on(ScoreSheet sheet, Map<String, Point> points);
    }

    private SheetView take(UUID roundId, UUID id, IfMatch ifMatch, SheetAct act, Change change) {
        access.share(roundId);
        ScoreSheet sheet = hold(roundId, id);
        Assessee assessee = assessee(roundId, sheet.place().unit());
        requireOwn(roundId, sheet, assessee);
        Scoring scoring = scoring(roundId, sheet.place().unit());
        ifMatch.verify(sheet.version());
        requireTime(scoring, sheet.isSelfAssessment(), sheet.status());
        SheetView before = journal.view(sheet, assessee.name());
        change.on(sheet, points(scoring, sheet.scorer()));
        return journal.keep(sheet, assessee.name(), act.done(), before);
    }

    // Another evaluator's sheet may be seen one day, and is never changed.
    private void requireOwn(UUID roundId, ScoreSheet sheet, Assessee assessee) {
        if (sheet.isSelfAssessment()) {
            scorers.self(assessee);
            return;
        }
        RoundTerms terms = roundJson.read(access.load(roundId).terms());
        Scorer scorer = scorers.evaluator(roundId, terms, assessee);
        if (!scorer.person().equals(sheet.scorer().person())) {
            throw new Rejection(AssessmentProblem.NOT_EVALUATOR);
        }
    }

    private Scoring scoring(UUID roundId, UUID unit) {
        AssessmentRound round = access.share(roundId);
        RoundLife.LIFE.after(round.status(), RoundAct.SCORE);
        return new Scoring(round, roundJson.read(round.terms()), assessee(roundId, unit));
    }

    private void requireTime(Scoring scoring, boolean selfAssessment, SheetStatus status) {
        SheetDays.require(
                scoring.terms().calendar(),
                selfAssessment,
                status,
                scoring.assessee().assesseeClass(),
                calendar.today());
    }

    private Map<String, Point> points(Scoring scoring, Scorer scorer) {
        Map<String, Point> points = ScoredPoints.of(
                schemes.version(scoring.round().matter().schemeVersionId()).content(),
                scoring.assessee().assesseeClass());
        Panel panel = scorer.panel() == null
                ? null
                : scoring.terms().panel(scorer.panel()).orElse(null);
        if (panel != null) {
            points.keySet().removeIf(key -> !panel.scores(key));
        }
        return points;
    }

    private static void requireSound(Map<String, Point> points, Map<String, ScoredItem> items) {
        List<Fault> faults = SheetCheck.faults(points, items);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    private static Rejection invalid(List<Fault> faults) {
        return new Rejection(
                CommonProblem.INVALID_BODY, faults.stream().limit(MOST_FAULTS).toList());
    }

    private ScoreSheet hold(UUID round, UUID id) {
        return sheets.hold(round, id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private Assessee assessee(UUID round, UUID unit) {
        return assessees
                .find(round, unit)
                .orElseThrow(() -> invalid(List.of(
                        new Fault("/assesseeId", "unknown", new Text("不是本轮的考核对象", "is not assessed in this round")))));
    }
}
