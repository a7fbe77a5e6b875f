package dev.zeren.assessment.round.api;

import dev.zeren.assessment.round.domain.Assessee;
import java.util.UUID;

/** A unit that a round assesses. */
public record AssesseeResponse(UUID unitId, String name, String assesseeClass) {

    static AssesseeResponse from(Assessee assessee) {
        return new AssesseeResponse(assessee.unit(), assessee.name(), assessee.assesseeClass());
    }
}
