package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.AssessmentScheme;
import dev.zeren.assessment.scheme.domain.SchemeAct;
import dev.zeren.assessment.scheme.domain.SchemeVersion;
import dev.zeren.assessment.scheme.persistence.AssessmentSchemes;
import dev.zeren.assessment.scheme.persistence.SchemeVersions;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What rounds and results need of schemes. Whether the caller may see the scheme is theirs to know. */
@ApplicationScoped
public class Schemes {

    private final AssessmentSchemes schemes;
    private final SchemeVersions versions;
    private final SchemeContents contents;
    private final SchemeJournal journal;
    private final BureauCalendar calendar;

    Schemes(
            AssessmentSchemes schemes,
            SchemeVersions versions,
            SchemeContents contents,
            SchemeJournal journal,
            BureauCalendar calendar) {
        this.schemes = schemes;
        this.versions = versions;
        this.contents = contents;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * A version of a scheme of the bureau.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public SchemeVersionView version(UUID versionId) {
        SchemeVersion version = versions.findByIdOptional(versionId).orElseThrow(Schemes::notFound);
        AssessmentScheme scheme = schemes.findById(version.schemeId());
        return new SchemeVersionView(
                versionId,
                scheme.id(),
                version.number(),
                scheme.title(),
                scheme.year(),
                version.status(),
                contents.read(version.content()));
    }

    /**
     * Sees to it, in the transaction of the first score that is given by the version, that the version is not changed any
     * more; nothing where that is so already.
     *
     * @throws IllegalStep when it was not issued, or withdrawn before any score
     * @throws Rejection {@code not-found}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(UUID versionId) {
        SchemeVersion version = versions.findByIdOptional(versionId).orElseThrow(Schemes::notFound);
        // A version that is frozen stays so: only the first score waits for who changes it.
        if (version.frozenAt() != null) {
            return;
        }
        versions.hold(version);
        AssessmentScheme scheme = schemes.findById(version.schemeId());
        VersionDetail before = journal.detail(scheme, version);
        if (version.freeze(calendar.now())) {
            journal.keep(scheme, version, SchemeAct.FREEZE.done(), before);
        }
    }

    private static Rejection notFound() {
        return new Rejection(CommonProblem.NOT_FOUND);
    }
}
