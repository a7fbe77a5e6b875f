package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.AssessmentScheme;
import dev.zeren.assessment.scheme.domain.SchemeVersion;
import dev.zeren.assessment.scheme.persistence.SchemeVersions;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows versions, and keeps what was done to them: in the audit with all they say, in the feed without it. */
@ApplicationScoped
class SchemeJournal {

    private static final String OBJECT = "scheme.";
    private static final String EVENT = "dev.zeren.assessment.scheme.";

    /** What the feed says: the version after the change; its content is to be asked for. */
    record SchemeNews(VersionView version) {}

    private final SchemeVersions versions;
    private final SchemeContents contents;
    private final Audit audit;
    private final FeedWriter feed;

    SchemeJournal(SchemeVersions versions, SchemeContents contents, Audit audit, FeedWriter feed) {
        this.versions = versions;
        this.contents = contents;
        this.audit = audit;
        this.feed = feed;
    }

    VersionDetail detail(AssessmentScheme scheme, SchemeVersion version) {
        return new VersionDetail(VersionView.of(scheme, version), contents.json(version.content()));
    }

    /**
     * Keeps what was done.
     *
     * @param done past tense, e.g. {@code issued}
     * @param before null when it is new
     */
    VersionDetail keep(AssessmentScheme scheme, SchemeVersion version, String done, VersionDetail before) {
        versions.flush();
        VersionDetail after = detail(scheme, version);
        audit.recordPart(OBJECT + done, version.id(), scheme.id(), before, after);
        feed.publish(EVENT + done, version.id(), new SchemeNews(after.version()));
        return after;
    }
}
