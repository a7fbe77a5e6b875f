package dev.zeren.plan.supervision.api;

import dev.zeren.kit.http.Patched;
import dev.zeren.plan.supervision.application.SupervisionService.ChangeNotice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change of a registered notice. */
@Schema(name = "SupervisionNoticePatch")
public record NoticePatch(
        Patched<@NotBlank @Size(max = 4000) String> matter,
        Patched<@NotBlank @Size(max = 4000) String> demand,
        Patched<@NotNull @Min(1) @Max(20) Integer> level) {

    ChangeNotice toCommand() {
        return new ChangeNotice(matter, demand, level);
    }
}
