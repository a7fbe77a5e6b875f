package dev.zeren.assessment.round.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.round.application.SheetList.MissingView;
import dev.zeren.assessment.round.domain.SheetStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sheet that is to be submitted and was not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MissingSheetResponse(
        UUID assesseeId,
        String assessee,
        UUID evaluatorId,
        String evaluator,
        String period,

        @Schema(description = "未开始时没有 · absent when it was not begun")
        SheetStatus status) {

    static MissingSheetResponse from(MissingView view) {
        return new MissingSheetResponse(
                view.sheet().unit(),
                view.sheet().unitName(),
                view.sheet().evaluator(),
                view.evaluatorName(),
                view.sheet().period().isEmpty() ? null : view.sheet().period(),
                view.sheet().status());
    }
}
