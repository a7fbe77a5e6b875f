package dev.zeren.plan.instruction.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.IllegalStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One whom an instruction is for, a unit or a person, and what he did with it. */
@Entity
@Table(name = "instruction_recipient")
public class Recipient extends BureauOwned {

    private UUID instructionId;
    private UUID unitId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private InstructionStatus status;

    private Instant acknowledgedAt;
    private String acknowledgedByName;
    private Instant repliedAt;
    private String repliedByName;
    private String reply;
    private UUID[] evidenceIds;

    protected Recipient() {}

    private Recipient(UUID instructionId, UUID unitId, UUID personId) {
        this.instructionId = instructionId;
        this.unitId = unitId;
        this.personId = personId;
        this.status = InstructionLife.LIFE.first();
        this.evidenceIds = new UUID[0];
    }

    public static Recipient unit(UUID instruction, UUID unit) {
        return new Recipient(instruction, unit, null);
    }

    public static Recipient person(UUID instruction, UUID person) {
        return new Recipient(instruction, null, person);
    }

    /** @throws IllegalStep */
    public void acknowledge(Instant at, String byName) {
        status = InstructionLife.LIFE.after(status, InstructionAct.ACKNOWLEDGE);
        acknowledgedAt = at;
        acknowledgedByName = byName;
    }

    /** @throws IllegalStep */
    public void reply(String words, List<UUID> evidence, Instant at, String byName) {
        status = InstructionLife.LIFE.after(status, InstructionAct.REPLY);
        reply = words.strip();
        evidenceIds = evidence.toArray(UUID[]::new);
        repliedAt = at;
        repliedByName = byName;
    }

    public UUID instructionId() {
        return instructionId;
    }

    /** The unit, or null for a person. */
    public UUID unitId() {
        return unitId;
    }

    /** The person, or null for a unit. */
    public UUID personId() {
        return personId;
    }

    /** Where it is with him: issued, acknowledged or replied. */
    public InstructionStatus status() {
        return status;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedByName() {
        return acknowledgedByName;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    public String repliedByName() {
        return repliedByName;
    }

    /** What became of it, or null. */
    public String reply() {
        return reply;
    }

    public List<UUID> evidenceIds() {
        return List.of(evidenceIds);
    }
}
