package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.Assessee;
import dev.zeren.assessment.round.domain.AssessmentRound;
import dev.zeren.assessment.round.domain.RegisterFact;
import dev.zeren.assessment.round.domain.Registration;
import dev.zeren.assessment.round.domain.RegistrationAct;
import dev.zeren.assessment.round.domain.RegistrationKind;
import dev.zeren.assessment.round.domain.RegistrationStatus;
import dev.zeren.assessment.round.domain.RoundAct;
import dev.zeren.assessment.round.domain.RoundLife;
import dev.zeren.assessment.round.persistence.Registrations;
import dev.zeren.assessment.round.persistence.RoundAssessees;
import dev.zeren.assessment.scheme.application.Schemes;
import dev.zeren.assessment.term.Adjustment;
import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.Veto;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.feed.FeedWriter;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what happened to assessees beside the sheets. Who calls has seen that the caller may. */
@ApplicationScoped
@Transactional
public class RegistrationService {

    private static final String OBJECT = "registration.";
    private static final String EVENT = "dev.zeren.assessment.registration.";

    /** Which registrations to list; null means any. */
    public record RegistrationQuery(UUID assessee, RegistrationKind kind, RegistrationStatus status) {}

    private final RoundAccess access;
    private final RoundAssessees assessees;
    private final Registrations registrations;
    private final Schemes schemes;
    private final Callers callers;
    private final Audit audit;
    private final FeedWriter feed;
    private final BureauCalendar calendar;

    RegistrationService(
            RoundAccess access,
            RoundAssessees assessees,
            Registrations registrations,
            Schemes schemes,
            Callers callers,
            Audit audit,
            FeedWriter feed,
            BureauCalendar calendar) {
        this.access = access;
        this.assessees = assessees;
        this.registrations = registrations;
        this.schemes = schemes;
        this.callers = callers;
        this.audit = audit;
        this.feed = feed;
        this.calendar = calendar;
    }

    /**
     * Registers what happened. It is a score: the version of the scheme is not changed any more.
     *
     * @throws IllegalStep unless the round is open or confirmed
     * @throws Rejection {@code not-found}, {@code invalid-body}
     */
    public RegistrationView register(UUID roundId, RegisterFact fact) {
        AssessmentRound round = access.share(roundId);
        RoundLife.LIFE.after(round.status(), RoundAct.REGISTER);
        UUID version = round.matter().schemeVersionId();
        Assessee assessee = assessees
                .find(roundId, fact.unit())
                .orElseThrow(() -> invalid("/assesseeId", "不是本轮的考核对象", "is not assessed in this round"));
        if (keys(schemes.version(version).content(), fact.kind()).noneMatch(fact.key()::equals)) {
            throw invalid("/key", "方案中没有这一项", "the scheme has no such item");
        }
        Registration registration = new Registration(
                roundId,
                fact,
                calendar.now(),
                callers.current().subject(),
                callers.current().name());
        registrations.persist(registration);
        schemes.freeze(version);
        return keep(registration, assessee.name(), "registered", null);
    }

    private static Stream<String> keys(Scheme scheme, RegistrationKind kind) {
        return switch (kind) {
            case ADJUSTMENT -> scheme.adjustments().stream().map(Adjustment::key);
            case VETO -> scheme.vetoes().stream().map(Veto::key);
            case GRADE_CAP -> scheme.gradeCaps().stream().map(GradeCap::key);
        };
    }

    /**
     * Finds it true.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code registration-own}
     */
    public RegistrationView confirm(UUID round, UUID id, IfMatch ifMatch) {
        return take(
                round,
                id,
                ifMatch,
                RegistrationAct.CONFIRM,
                registration -> registration.confirm(
                        calendar.now(),
                        callers.current().subject(),
                        callers.current().name()));
    }

    /**
     * Finds it not true.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}
     */
    public RegistrationView withdraw(UUID round, UUID id, IfMatch ifMatch, String reason) {
        return take(
                round,
                id,
                ifMatch,
                RegistrationAct.WITHDRAW,
                registration ->
                        registration.withdraw(calendar.now(), callers.current().name(), reason));
    }

    /**
     * The newest first.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<RegistrationView> list(UUID round, RegistrationQuery query, PageRequest page) {
        access.load(round);
        List<Registration> rows = registrations.list(
                new Registrations.Filter(
                        round,
                        query.assessee() == null ? null : List.of(query.assessee()),
                        query.kind(),
                        query.status()),
                page.from(UUID.class),
                page.rowsToRead());
        Page<Registration> shown = Page.of(rows, page, row -> new Object[] {row.id()});
        Map<UUID, String> names =
                assessees
                        .among(
                                round,
                                shown.items().stream()
                                        .map(row -> row.fact().unit())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Assessee::unit, Assessee::name));
        return shown.map(row -> RegistrationView.of(row, names.get(row.fact().unit())));
    }

    private RegistrationView take(
            UUID roundId, UUID id, IfMatch ifMatch, RegistrationAct act, Consumer<Registration> change) {
        AssessmentRound round = access.share(roundId);
        Registration registration =
                registrations.hold(roundId, id).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(registration.version());
        RoundLife.LIFE.after(round.status(), RoundAct.REGISTER);
        String name = assessees
                .find(roundId, registration.fact().unit())
                .orElseThrow()
                .name();
        RegistrationView before = RegistrationView.of(registration, name);
        change.accept(registration);
        return keep(registration, name, act.done(), before);
    }

    private RegistrationView keep(Registration registration, String name, String done, RegistrationView before) {
        registrations.flush();
        RegistrationView after = RegistrationView.of(registration, name);
        audit.recordPart(OBJECT + done, registration.id(), registration.roundId(), before, after);
        feed.publish(EVENT + done, registration.id(), after);
        return after;
    }

    private static Rejection invalid(String pointer, String chinese, String english) {
        return new Rejection(
                CommonProblem.INVALID_BODY, List.of(new Fault(pointer, "unknown", new Text(chinese, english))));
    }
}
