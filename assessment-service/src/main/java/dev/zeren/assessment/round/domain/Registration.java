package dev.zeren.assessment.round.domain;

import dev.zeren.assessment.AssessmentProblem;
import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Rejection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to an assessee beside the sheets. An adjustment counts at once, a veto or a cap once it is confirmed. */
@Entity
@Table(name = "round_registration")
public class Registration extends BureauOwned {

    private UUID roundId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private RegistrationKind kind;

    private String itemKey;
    private int occurrences;
    private String note;
    private UUID[] evidenceIds;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private Instant registeredAt;
    private String registeredBy;
    private String registeredByName;
    private Instant decidedAt;
    private String decidedByName;
    private String reason;

    protected Registration() {}

    /** A registration. @param by the OIDC subject of who registers it */
    public Registration(UUID round, RegisterFact fact, Instant at, String by, String byName) {
        this.roundId = round;
        this.unitId = fact.unit();
        this.kind = fact.kind();
        this.itemKey = fact.key();
        this.occurrences = fact.occurrences();
        this.note = fact.note().strip();
        this.evidenceIds = fact.evidence().toArray(UUID[]::new);
        this.status = RegistrationLife.LIFE.first();
        this.registeredAt = at;
        this.registeredBy = by;
        this.registeredByName = byName;
        if (kind == RegistrationKind.ADJUSTMENT) {
            decide(RegistrationAct.CONFIRM, at, byName);
        }
    }

    /**
     * Is found true, by somebody else than who registered it.
     *
     * @throws IllegalStep
     * @throws Rejection {@code registration-own}
     */
    public void confirm(Instant at, String by, String byName) {
        if (registeredBy.equals(by)) {
            throw new Rejection(AssessmentProblem.REGISTRATION_OWN);
        }
        decide(RegistrationAct.CONFIRM, at, byName);
    }

    /** @throws IllegalStep */
    public void withdraw(Instant at, String byName, String why) {
        decide(RegistrationAct.WITHDRAW, at, byName);
        reason = why.strip();
    }

    private void decide(RegistrationAct act, Instant at, String byName) {
        status = RegistrationLife.LIFE.after(status, act);
        decidedAt = at;
        decidedByName = byName;
    }

    public UUID roundId() {
        return roundId;
    }

    public RegisterFact fact() {
        return new RegisterFact(unitId, kind, itemKey, occurrences, note, List.of(evidenceIds));
    }

    public RegistrationStatus status() {
        return status;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String registeredByName() {
        return registeredByName;
    }

    /** When it was confirmed or withdrawn, or null. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    /** Why it was withdrawn, or null. */
    public String reason() {
        return reason;
    }
}
