package dev.zeren.plan.inspection.application;

import dev.zeren.plan.inspection.persistence.Inspections;
import dev.zeren.plan.rectification.application.ProblemSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Inspections as things that evidence serves, and that problems come from. */
@ApplicationScoped
public class InspectionSubject implements ProblemSource {

    /** What an inspection is called where it is a subject. */
    static final String KIND = "inspection";

    private final Inspections inspections;
    private final InspectionAccess access;

    InspectionSubject(Inspections inspections, InspectionAccess access) {
        this.inspections = inspections;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> seen(Collection<UUID> subjects) {
        return inspections.seen(subjects, access.sight());
    }
}
