package dev.zeren.plan.instruction.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/** What a leader says is to be done about a thing (领导批示). */
@Entity
public class Instruction extends BureauOwned {

    private String subjectKind;
    private UUID subjectId;
    private String subjectTitle;
    private UUID planId;
    private UUID taskId;
    private String text;
    private LocalDate replyBy;

    @Enumerated(EnumType.STRING)
    private InstructionStatus status;

    private Instant issuedAt;
    private String issuedBy;
    private String issuedByName;
    private UUID issuerId;
    private String note;
    private int steps;

    protected Instruction() {}

    /**
     * What it is about.
     *
     * @param kind a word of the API, e.g. {@code task}
     * @param planId to which it belongs, or null
     * @param taskId to which it belongs, or null
     */
    public record About(String kind, UUID id, String title, UUID planId, UUID taskId) {}

    /**
     * Who says so.
     *
     * @param person his entry in the directory; null when none is tied to his account
     */
    public record Issuer(String subject, String name, UUID person) {}

    /**
     * An instruction that is issued.
     *
     * @param replyBy the last day to reply, or null
     */
    public Instruction(About about, String text, LocalDate replyBy, Issuer issuer, Instant at) {
        this.subjectKind = about.kind();
        this.subjectId = about.id();
        this.subjectTitle = about.title();
        this.planId = about.planId();
        this.taskId = about.taskId();
        this.text = text.strip();
        this.replyBy = replyBy;
        this.status = InstructionLife.LIFE.first();
        this.issuedAt = at;
        this.issuedBy = issuer.subject();
        this.issuedByName = issuer.name();
        this.issuerId = issuer.person();
        this.steps = 1;
    }

    /**
     * Sees that one of those whom it is for may still do something, and counts it.
     *
     * @throws IllegalStep at the end of its life
     */
    public void requireAlive(InstructionAct act) {
        if (InstructionLife.LIFE.allowed(status).isEmpty()) {
            InstructionLife.LIFE.after(status, act);
        }
        steps++;
    }

    /** Stands where the last of those whom it is for does; there is one. */
    public void follow(Collection<InstructionStatus> each) {
        status = each.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * Ends it.
     *
     * @param newNote why, or what the leader thinks of the replies; or null
     * @throws IllegalStep
     */
    public void end(InstructionAct act, String newNote) {
        status = InstructionLife.LIFE.after(status, act);
        note = newNote == null ? null : newNote.strip();
        steps++;
    }

    /** Whether a reply is owed and its last day is past. */
    public boolean overdue(LocalDate today) {
        return InstructionStatus.OPEN.contains(status) && replyBy != null && replyBy.isBefore(today);
    }

    public About about() {
        return new About(subjectKind, subjectId, subjectTitle, planId, taskId);
    }

    public String text() {
        return text;
    }

    public LocalDate replyBy() {
        return replyBy;
    }

    public InstructionStatus status() {
        return status;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Issuer issuer() {
        return new Issuer(issuedBy, issuedByName, issuerId);
    }

    /** What was said at its end, or null. */
    public String note() {
        return note;
    }
}
