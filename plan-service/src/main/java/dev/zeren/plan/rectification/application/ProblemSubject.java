package dev.zeren.plan.rectification.application;

import dev.zeren.plan.evidence.application.EvidenceSubject;
import dev.zeren.plan.rectification.persistence.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Problems as things that evidence serves. */
@ApplicationScoped
public class ProblemSubject implements EvidenceSubject {

    /** What a problem is called where it is a subject. */
    public static final String KIND = "problem";

    private final Problems problems;
    private final ProblemAccess access;

    ProblemSubject(Problems problems, ProblemAccess access) {
        this.problems = problems;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> seen(Collection<UUID> subjects) {
        return problems.seen(subjects, access.sight());
    }
}
