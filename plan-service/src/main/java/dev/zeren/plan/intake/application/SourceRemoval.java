package dev.zeren.plan.intake.application;

import dev.zeren.plan.intake.persistence.Sources;
import dev.zeren.plan.plan.application.PlanSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets a file go with the plan that was read from it. */
@ApplicationScoped
public class SourceRemoval implements PlanSources {

    private final Sources sources;

    SourceRemoval(Sources sources) {
        this.sources = sources;
    }

    @Override
    public void remove(UUID sourceId) {
        sources.remove(sourceId);
    }
}
