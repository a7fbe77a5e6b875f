package dev.zeren.plan.progress.api;

import dev.zeren.plan.progress.domain.Measured.Actual;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value reached of a target. */
public record ActualRequest(
        @Schema(description = "任务 reading 中的第几个量化目标，从 1 起 · which target of the task's reading, from 1")
        @NotNull
        @Min(1)
        Integer target,

        @Schema(description = "实际值，按目标所印的单位；增长类为增量 · in the unit printed; of an increase, by how much")
        @NotNull
        @Digits(integer = 15, fraction = 6)
        BigDecimal value) {

    Actual toActual() {
        return new Actual(target, value);
    }
}
