package dev.zeren.assessment.round.application;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.directory.application.Directory;
import dev.zeren.assessment.directory.application.Member;
import dev.zeren.assessment.directory.application.Members;
import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.MissingSheet;
import dev.zeren.assessment.round.domain.RoundStatus;
import dev.zeren.assessment.round.domain.RoundTerms;
import dev.zeren.assessment.round.domain.ScoreSheet;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.assessment.round.persistence.Assignments;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.round.persistence.RoundJson;
import dev.zeren.assessment.round.persistence.ScoreSheets;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads score sheets. Whoever watches over the bureau's work sees what was submitted; an evaluator his own, and from
 * reconciliation on what was submitted for the assessees that he scores; an assessee its own self-assessment.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SheetList {

    /** Which sheets to list; null means any. */
    public record SheetQuery(UUID assessee, UUID evaluator, String period, SheetStatus status) {}

    /** A missing sheet with the name of who is to submit it. @param evaluatorName null for a self-assessment */
    public record MissingView(MissingSheet sheet, String evaluatorName) {}

    private final ScoreSheets sheets;
    private final RoundAssessees assessees;
    private final Assignments assignments;
    private final RoundAccess access;
    private final RoundJson json;
    private final SheetJournal journal;
    private final Directory directory;
    private final Members members;
    private final BureauCalendar calendar;

    SheetList(
            ScoreSheets sheets,
            RoundAssessees assessees,
            Assignments assignments,
            RoundAccess access,
            RoundJson json,
            SheetJournal journal,
            Directory directory,
            Members members,
            BureauCalendar calendar) {
        this.sheets = sheets;
        this.assessees = assessees;
        this.assignments = assignments;
        this.access = access;
        this.json = json;
        this.journal = journal;
        this.directory = directory;
        this.members = members;
        this.calendar = calendar;
    }

    /**
     * The newest first, without what was given.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<SheetView> list(UUID round, SheetQuery query, PageRequest page) {
        AssessmentRound of = access.load(round);
        List<ScoreSheet> found = sheets.list(
                new ScoreSheets.Filter(round, query.assessee(), query.evaluator(), query.period(), query.status()),
                sight(of),
                page.from(UUID.class),
                page.rowsToRead());
        Page<ScoreSheet> shown = Page.of(found, page, sheet -> new Object[] {sheet.id()});
        Map<UUID, String> names =
                assessees
                        .among(
                                round,
                                shown.items().stream()
                                        .map(sheet -> sheet.place().unit())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Assessee::unit, Assessee::name));
        return shown.map(sheet -> journal.line(sheet, names.get(sheet.place().unit())));
    }

    private ScoreSheets.Sight sight(AssessmentRound round) {
        if (access.oversees()) {
            return null;
        }
        Member member = members.current();
        return new ScoreSheets.Sight(member.entries(), member.units(), unblinded(round));
    }

    /**
     * A sheet with what was given.
     *
     * @throws Rejection {@code not-found}; {@code sheet-blind} when it is a draft, or another's that is not shown yet to an
     *     evaluator of the round
     */
    public SheetView get(UUID round, UUID id) {
        AssessmentRound of = access.load(round);
        ScoreSheet sheet = sheets.find(round, id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        requireSeen(of, sheet);
        return journal.view(
                sheet, assessees.find(round, sheet.place().unit()).orElseThrow().name());
    }

    // Who scores the same assessee is blind whatever else he is.
    private void requireSeen(AssessmentRound round, ScoreSheet sheet) {
        Member member = members.current();
        UUID unit = sheet.place().unit();
        boolean own = sheet.isSelfAssessment()
                ? member.units().contains(unit)
                : member.entries().contains(sheet.scorer().person());
        if (own) {
            return;
        }
        boolean scoresIt = assignments.find(round.id(), unit, member.entries()).isPresent();
        boolean oversees = access.oversees();
        if (!scoresIt && !oversees && !assignments.hasAny(round.id(), member.entries())) {
            throw new Rejection(CommonProblem.NOT_FOUND);
        }
        boolean shown = scoresIt
                ? sheet.status() == SheetStatus.SUBMITTED && (sheet.isSelfAssessment() || unblinded(round))
                : oversees && sheet.submittedAt() != null;
        if (!shown) {
            throw new Rejection(AssessmentProblem.SHEET_BLIND);
        }
    }

    private boolean unblinded(AssessmentRound round) {
        RoundTerms terms = json.read(round.terms());
        return round.status() != RoundStatus.DRAFT && terms.calendar().unblinded(calendar.today());
    }

    /**
     * Who has not submitted.
     *
     * @throws Rejection {@code not-found}
     */
    public Page<MissingView> missing(UUID round, boolean selfAssessment, PageRequest page) {
        RoundTerms terms = json.read(access.load(round).terms());
        List<MissingSheet> rows = selfAssessment
                ? sheets.missingSelfAssessments(round, page.from(UUID.class), page.rowsToRead())
                : sheets.missing(
                        round, terms.allPeriods(), page.from(UUID.class, UUID.class, String.class), page.rowsToRead());
        Page<MissingSheet> shown = Page.of(
                rows,
                page,
                row -> selfAssessment
                        ? new Object[] {row.unit()}
                        : new Object[] {row.unit(), row.evaluator(), row.period()});
        Map<UUID, String> names = directory.peopleNames(shown.items().stream()
                .map(MissingSheet::evaluator)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return shown.map(row -> new MissingView(row, row.evaluator() == null ? null : names.get(row.evaluator())));
    }
}
