package dev.zeren.assessment.scheme.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** One version of a scheme. Its content is one document, replaced as a whole and never once scores are given by it. */
@Entity
public class SchemeVersion extends BureauOwned {

    private UUID schemeId;
    private int number;

    @Enumerated(EnumType.STRING)
    private SchemeStatus status;

    private Integer basedOn;
    private String content;
    private String reading;
    private Instant createdAt;
    private String createdByName;
    private Instant issuedAt;
    private String issuedByName;
    private Instant frozenAt;
    private Instant withdrawnAt;
    private String withdrawnByName;
    private String reason;

    protected SchemeVersion() {}

    /**
     * A draft.
     *
     * @param basedOn the number of the version that it was made from, or null
     * @param content as it is stored
     * @param reading what was found when it was read from a document, as it is stored; or null
     */
    public SchemeVersion(
            UUID schemeId, int number, Integer basedOn, String content, String reading, Instant at, String byName) {
        this.schemeId = schemeId;
        this.number = number;
        this.basedOn = basedOn;
        this.content = content;
        this.reading = reading;
        this.status = SchemeLife.LIFE.first();
        this.createdAt = at;
        this.createdByName = byName;
    }

    /**
     * Replaces the content.
     *
     * @throws Rejection {@code scheme-frozen} when scores were given by it
     * @throws IllegalStep when it is withdrawn
     */
    public void replace(String newContent) {
        if (frozenAt != null) {
            throw new Rejection(AssessmentProblem.SCHEME_FROZEN);
        }
        status = SchemeLife.LIFE.after(status, SchemeAct.CHANGE);
        content = newContent;
    }

    /** @throws IllegalStep */
    public void issue(Instant at, String byName) {
        status = SchemeLife.LIFE.after(status, SchemeAct.ISSUE);
        issuedAt = at;
        issuedByName = byName;
    }

    /**
     * Sees to it that it is not changed any more, for a score is given by it.
     *
     * @return whether it could be changed before
     * @throws IllegalStep when it was not issued, or withdrawn before any score
     */
    public boolean freeze(Instant at) {
        if (frozenAt != null) {
            return false;
        }
        status = SchemeLife.LIFE.after(status, SchemeAct.FREEZE);
        frozenAt = at;
        return true;
    }

    /** @throws IllegalStep */
    public void withdraw(Instant at, String byName, String why) {
        status = SchemeLife.LIFE.after(status, SchemeAct.WITHDRAW);
        withdrawnAt = at;
        withdrawnByName = byName;
        reason = why.strip();
    }

    public UUID schemeId() {
        return schemeId;
    }

    public int number() {
        return number;
    }

    public SchemeStatus status() {
        return status;
    }

    public Integer basedOn() {
        return basedOn;
    }

    public String content() {
        return content;
    }

    public String reading() {
        return reading;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdByName() {
        return createdByName;
    }

    /** Null while it was never issued: such a version is the bureau office's alone. */
    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedByName() {
        return issuedByName;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnByName() {
        return withdrawnByName;
    }

    /** Why it was withdrawn, or null. */
    public String reason() {
        return reason;
    }
}
