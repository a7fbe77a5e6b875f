package dev.zeren.assessment.result.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.assessment.result.application.ResultComputation;
import dev.zeren.kit.job.Job;
import dev.zeren.kit.job.JobState;
import dev.zeren.kit.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A computation of results in the background.
 *
 * @param percent 0 to 100
 * @param endedAt absent before its end
 * @param result absent unless it is done
 * @param problem absent unless it has failed; then no result has changed
 */
@Schema(name = "ResultComputation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComputationResponse(
        UUID id,
        JobState state,
        int percent,
        Instant submittedAt,
        Instant endedAt,

        @JsonRawValue @Schema(implementation = ResultComputation.Summary.class)
        String result,

        @JsonRawValue @Schema(implementation = Problem.class)
        String problem) {

    static ComputationResponse from(Job job) {
        return new ComputationResponse(
                job.id(), job.state(), job.percent(), job.submittedAt(), job.endedAt(), job.result(), job.problem());
    }
}
