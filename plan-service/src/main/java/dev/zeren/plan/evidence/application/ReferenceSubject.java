package dev.zeren.plan.evidence.application;

import dev.zeren.plan.evidence.persistence.Evidences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A reference to evidence is itself a thing that the evidence serves: who sees the one sees the other. */
@ApplicationScoped
public class ReferenceSubject implements EvidenceSubject {

    static final String KIND = "evidence";

    private final Evidences evidences;
    private final EvidenceAccess access;

    ReferenceSubject(Evidences evidences, EvidenceAccess access) {
        this.evidences = evidences;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<UUID> seen(Collection<UUID> subjects) {
        return access.seen(evidences.stored(subjects));
    }
}
