package dev.zeren.plan.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.plan.application.CorrectionView;
import dev.zeren.plan.term.Lesson;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of a draft. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionResponse(
        @Schema(description = "在本计划的更正中的序号，从 1 起 · counted through the plan's corrections, from 1 on")
        int number,

        @Schema(
                type = SchemaType.OBJECT,
                oneOf = {CorrectionRequest.class, CorrectionReplace.class},
                description =
                        "照发来的样子；以另一版本替换草稿时为 replace · as sent; replace when another version took the draft's place")
        @JsonRawValue
        String operation,

        @Schema(
                implementation = Lesson.class,
                description = "由此为下次导入学到的：别名、固定行、责任类别或标题用语 · what the next import knows by it")
        @JsonRawValue
        String learned,

        Instant madeAt,
        String madeBy,

        @Schema(description = "撤销的时间；未撤销则没有 · when it was taken back; absent while it stands")
        Instant undoneAt,

        String undoneBy,

        @Schema(description = "更正或撤销之后计划的版本 · the plan's version right after it was made, or taken back")
        int version)
        implements Versioned {

    static CorrectionResponse from(CorrectionView one) {
        return new CorrectionResponse(
                one.number(),
                one.operation(),
                one.learned(),
                one.madeAt(),
                one.madeBy(),
                one.undoneAt(),
                one.undoneBy(),
                one.version());
    }
}
