package dev.zeren.plan.plan.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.plan.term.SectionPart;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A heading of a plan, in printed order. Tasks that stand under no heading are in one whose label is empty. */
@Entity
public class Section extends BureauOwned {

    private UUID planId;
    private int position;
    private int depth;

    @Enumerated(EnumType.STRING)
    private SectionPart part;

    private String label;
    private String heading;
    private String text;
    private String printed;

    protected Section() {}

    /** @param printed its lines as printed, label included; empty where it stands in a table */
    public Section(
            UUID planId,
            int position,
            int depth,
            SectionPart part,
            String label,
            String heading,
            String text,
            String printed) {
        this.planId = planId;
        this.position = position;
        this.depth = depth;
        this.part = part;
        this.label = label;
        this.heading = heading;
        this.text = text;
        this.printed = printed;
    }

    public UUID planId() {
        return planId;
    }

    /** From 1 on through the plan. */
    public int position() {
        return position;
    }

    /** 1 for a heading that stands under no other. */
    public int depth() {
        return depth;
    }

    /** Which part of the plan it is. */
    public SectionPart part() {
        return part;
    }

    /** The number as printed. */
    public String label() {
        return label;
    }

    public String heading() {
        return heading;
    }

    /** What is printed under the heading outside of tasks. */
    public String text() {
        return text;
    }
}
