package dev.zeren.assessment.round.api;

import dev.zeren.assessment.round.application.AssignmentService.AssignmentView;
import java.util.UUID;

/** That an evaluator scores an assessee. */
public record AssignmentResponse(String panel, UUID evaluatorId, String evaluator, UUID assesseeId, String assessee) {

    static AssignmentResponse from(AssignmentView view) {
        return new AssignmentResponse(
                view.panel(), view.evaluator(), view.evaluatorName(), view.assessee(), view.name());
    }
}
