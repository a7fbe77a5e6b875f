package dev.zeren.plan.plan.domain;

import dev.zeren.plan.term.Duty;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A name with a duty on a task, once however often it is printed. What it stands for may be unknown. */
@Embeddable
public class Assignment {

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private String name;
    private String nameKey;
    private UUID personId;
    private UUID unitId;

    protected Assignment() {}

    public Assignment(Duty duty, String name, String nameKey, UUID personId, UUID unitId) {
        this.duty = duty;
        this.name = name;
        this.nameKey = nameKey;
        this.personId = personId;
        this.unitId = unitId;
    }

    public Duty duty() {
        return duty;
    }

    /** As first printed. */
    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    /** The person it stands for, or null. */
    public UUID personId() {
        return personId;
    }

    /** The unit it stands for, or null. */
    public UUID unitId() {
        return unitId;
    }
}
