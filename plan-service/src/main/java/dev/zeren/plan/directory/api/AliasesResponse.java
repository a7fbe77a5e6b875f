package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.AliasService.AliasesView;
import dev.zeren.plan.directory.domain.AliasOrigin;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The aliases of a unit or person, at most 200, and the version of the entry whose part they are. */
@Schema(name = "Aliases")
public record AliasesResponse(List<Alias> items, int version) implements Versioned {

    /** An alias and where it comes from. */
    @Schema(name = "Alias")
    public record Alias(String name, AliasOrigin origin) {}

    static AliasesResponse from(AliasesView view) {
        return new AliasesResponse(
                view.aliases().stream()
                        .map(alias -> new Alias(alias.name(), alias.origin()))
                        .toList(),
                view.version());
    }
}
