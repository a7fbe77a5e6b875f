package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.AssessmentScheme;
import dev.zeren.assessment.scheme.domain.SchemeAct;
import dev.zeren.assessment.scheme.domain.SchemeVersion;
import dev.zeren.assessment.scheme.domain.VersionLine;
import dev.zeren.assessment.scheme.persistence.AssessmentSchemes;
import dev.zeren.assessment.scheme.persistence.SchemeVersions;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assessment schemes of a bureau, and their versions. */
@ApplicationScoped
@Transactional
public class SchemeService {

    /** Which schemes to list; null means any. The status is that of any of its versions. */
    public record SchemeQuery(Integer year, SchemeStatus status, String text) {}

    private final AssessmentSchemes schemes;
    private final SchemeVersions versions;
    private final SchemeContents contents;
    private final SchemeJournal journal;
    private final SchemeFindings findings;
    private final SchemeAccess access;
    private final Callers callers;
    private final BureauCalendar calendar;

    SchemeService(
            AssessmentSchemes schemes,
            SchemeVersions versions,
            SchemeContents contents,
            SchemeJournal journal,
            SchemeFindings findings,
            SchemeAccess access,
            Callers callers,
            BureauCalendar calendar) {
        this.schemes = schemes;
        this.versions = versions;
        this.contents = contents;
        this.journal = journal;
        this.findings = findings;
        this.access = access;
        this.callers = callers;
        this.calendar = calendar;
    }

    /** The newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<SchemeView> list(SchemeQuery query, PageRequest page) {
        boolean issuedOnly = access.seesIssuedOnly();
        var filter = new AssessmentSchemes.Filter(query.year(), query.status(), query.text());
        List<AssessmentScheme> rows = schemes.list(filter, issuedOnly, page.from(UUID.class), page.rowsToRead());
        Page<AssessmentScheme> shown = Page.of(rows, page, scheme -> new Object[] {scheme.id()});
        Map<UUID, VersionLine> last = last(shown.items(), issuedOnly);
        return shown.map(scheme -> SchemeView.of(scheme, last.get(scheme.id())));
    }

    private Map<UUID, VersionLine> last(List<AssessmentScheme> some, boolean issuedOnly) {
        return versions.last(some.stream().map(AssessmentScheme::id).toList(), issuedOnly).stream()
                .collect(Collectors.toMap(VersionLine::schemeId, Function.identity()));
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public SchemeView get(UUID id) {
        AssessmentScheme scheme = schemes.findByIdOptional(id).orElseThrow(SchemeService::notFound);
        VersionLine last = last(List.of(scheme), access.seesIssuedOnly()).get(id);
        if (last == null) {
            throw notFound();
        }
        return SchemeView.of(scheme, last);
    }

    /**
     * Its versions, the last first.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<VersionLine> versions(UUID id, PageRequest page) {
        get(id);
        return Page.of(
                versions.list(id, access.seesIssuedOnly(), page.from(Integer.class), page.rowsToRead()), page, line ->
                        new Object[] {line.number()});
    }

    /** @throws Rejection {@code not-found} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public VersionDetail version(UUID id, int number) {
        return journal.detail(scheme(id), seen(id, number));
    }

    /**
     * What is to be looked at in a version.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public FoundInScheme findings(UUID id, int number) {
        return findings.of(seen(id, number));
    }

    /**
     * Takes in a scheme with its first version.
     *
     * @throws Rejection {@code invalid-body} with what does not hold together
     */
    public VersionDetail create(String title, int year, SchemeJson content) {
        return add(new NewScheme(title, year, null, SchemeContents.checked(content, "/content"), null));
    }

    VersionDetail add(NewScheme command) {
        AssessmentScheme scheme =
                new AssessmentScheme(command.title(), command.year(), command.copiedFrom(), calendar.now());
        schemes.persistAndFlush(scheme);
        return draft(scheme, null, contents.write(command.content()), command.reading(), "created");
    }

    private VersionDetail draft(AssessmentScheme scheme, Integer basedOn, String content, String reading, String done) {
        SchemeVersion version = new SchemeVersion(
                scheme.id(),
                scheme.count(),
                basedOn,
                content,
                reading,
                calendar.now(),
                callers.current().name());
        versions.persist(version);
        return journal.keep(scheme, version, done, null);
    }

    /**
     * Makes a draft of what another version says.
     *
     * @param from its number; null for the last
     * @throws Rejection {@code not-found}
     */
    public VersionDetail newVersion(UUID id, Integer from) {
        AssessmentScheme scheme = schemes.hold(id).orElseThrow(SchemeService::notFound);
        SchemeVersion other = seen(id, from == null ? scheme.versions() : from);
        return draft(scheme, other.number(), other.content(), null, "version-created");
    }

    /**
     * Makes a scheme of another year of what a version says.
     *
     * @param title null for that of the scheme with the new year in it
     * @param year null for the year after that of the scheme
     * @param from the number of the version; null for the last
     * @throws Rejection {@code not-found}
     */
    public VersionDetail copy(UUID id, String title, Integer year, Integer from) {
        AssessmentScheme scheme = scheme(id);
        SchemeVersion version = seen(id, from == null ? scheme.versions() : from);
        int next = year == null ? scheme.year() + 1 : year;
        String named =
                title == null ? scheme.title().replace(Integer.toString(scheme.year()), Integer.toString(next)) : title;
        return add(new NewScheme(named, next, id, contents.read(version.content()), null));
    }

    /**
     * Replaces the content of a version.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code scheme-frozen}, {@code invalid-body};
     *     {@code scheme-not-ready} when the version is issued and this could not be
     */
    public VersionDetail replace(UUID id, int number, IfMatch ifMatch, SchemeJson content) {
        Scheme checked = SchemeContents.checked(content, "");
        return act(id, number, ifMatch, SchemeAct.CHANGE, version -> {
            version.replace(contents.write(checked));
            if (version.status() != SchemeStatus.DRAFT) {
                findings.requireReady(checked);
            }
        });
    }

    /**
     * Issues a version.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code scheme-not-ready} with what stands against it
     */
    public VersionDetail issue(UUID id, Integer number, IfMatch ifMatch) {
        return act(id, number, ifMatch, SchemeAct.ISSUE, version -> {
            version.issue(calendar.now(), callers.current().name());
            findings.requireReady(contents.read(version.content()));
        });
    }

    /**
     * Withdraws a version with a reason; what was scored by it stays.
     *
     * @throws IllegalStep
     * @throws Rejection {@code not-found}, {@code stale-version}
     */
    public VersionDetail withdraw(UUID id, Integer number, IfMatch ifMatch, String reason) {
        return act(
                id,
                number,
                ifMatch,
                SchemeAct.WITHDRAW,
                version -> version.withdraw(calendar.now(), callers.current().name(), reason));
    }

    private VersionDetail act(UUID id, Integer number, IfMatch ifMatch, SchemeAct act, Consumer<SchemeVersion> change) {
        AssessmentScheme scheme = scheme(id);
        SchemeVersion version =
                versions.hold(id, number == null ? scheme.versions() : number).orElseThrow(SchemeService::notFound);
        ifMatch.verify(version.version());
        VersionDetail before = journal.detail(scheme, version);
        change.accept(version);
        return journal.keep(scheme, version, act.done(), before);
    }

    private AssessmentScheme scheme(UUID id) {
        return schemes.findByIdOptional(id).orElseThrow(SchemeService::notFound);
    }

    private SchemeVersion seen(UUID id, int number) {
        return versions.numbered(id, number)
                .filter(version -> version.issuedAt() != null || !access.seesIssuedOnly())
                .orElseThrow(SchemeService::notFound);
    }

    private static Rejection notFound() {
        return new Rejection(CommonProblem.NOT_FOUND);
    }
}
