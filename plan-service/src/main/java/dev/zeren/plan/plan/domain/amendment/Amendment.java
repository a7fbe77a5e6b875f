package dev.zeren.plan.plan.domain.amendment;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A change of an issued plan. It is never changed itself; a later one may take its effect back. */
@Entity
public class Amendment extends BureauOwned {

    private UUID planId;
    private int number;
    private String reason;
    private String approverName;
    private UUID approverId;
    private String documentNumber;
    private String changes;
    private String before;
    private int planVersion;
    private Instant madeAt;
    private String madeBy;
    private String madeByName;

    protected Amendment() {}

    /**
     * An amendment just made.
     *
     * @param number from 1 on through the plan's amendments: the revision that it makes
     * @param approver null where a bureau's rules ask for none
     * @param documentNumber of the document that says so, or null
     * @param changes what became what, as JSON
     * @param before what the rows that it touched were, as JSON
     * @param planVersion the plan's version since
     */
    public Amendment(
            UUID planId,
            int number,
            String reason,
            Approver approver,
            String documentNumber,
            String changes,
            String before,
            int planVersion,
            Instant madeAt,
            String madeBy,
            String madeByName) {
        this.planId = planId;
        this.number = number;
        this.reason = reason;
        this.approverName = approver == null ? null : approver.name();
        this.approverId = approver == null ? null : approver.personId();
        this.documentNumber = documentNumber;
        this.changes = changes;
        this.before = before;
        this.planVersion = planVersion;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.madeByName = madeByName;
    }

    public UUID planId() {
        return planId;
    }

    public int number() {
        return number;
    }

    public String reason() {
        return reason;
    }

    public Optional<Approver> approver() {
        return Optional.ofNullable(approverName).map(name -> new Approver(name, approverId));
    }

    /** The number of the document that says so, or null. */
    public String documentNumber() {
        return documentNumber;
    }

    /** What became what, as JSON. */
    public String changes() {
        return changes;
    }

    /** What the rows that it touched were, as JSON. */
    public String before() {
        return before;
    }

    /** The plan's version right after it. */
    public int planVersion() {
        return planVersion;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The OIDC subject of who made it. */
    public String madeBy() {
        return madeBy;
    }

    public String madeByName() {
        return madeByName;
    }
}
