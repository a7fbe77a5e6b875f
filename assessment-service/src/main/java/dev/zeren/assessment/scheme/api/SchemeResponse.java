package dev.zeren.assessment.scheme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.scheme.application.SchemeView;
import dev.zeren.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment scheme. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeResponse(
        UUID id,
        String title,
        int year,

        @Schema(description = "由哪个方案复制而来 · the scheme that it goes on from")
        UUID copiedFrom,

        Instant createdAt,

        @Schema(description = "您能看到的最后一个版本 · the last version that you may see")
        VersionLineResponse lastVersion,

        int version)
        implements Versioned {

    static SchemeResponse from(SchemeView scheme) {
        return new SchemeResponse(
                scheme.id(),
                scheme.title(),
                scheme.year(),
                scheme.copiedFrom(),
                scheme.createdAt(),
                VersionLineResponse.from(scheme.last()),
                scheme.version());
    }
}
