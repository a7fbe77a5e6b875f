package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.GroupService.MembershipView;
import dev.zeren.plan.directory.domain.UnitKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what units belong to a group: its rule, or null for a list; {@code members} lists them either way. */
@Schema(name = "Membership")
public record MembershipResponse(UUID groupId, Rule rule, int version) implements Versioned {

    /** The conditions of a rule. */
    @Schema(name = "MembershipRule")
    public record Rule(List<UnitKind> kinds, UUID under, String divisionPrefix) {}

    static MembershipResponse from(MembershipView view) {
        Rule rule = view.rule() == null
                ? null
                : new Rule(
                        view.rule().kinds().stream().sorted().toList(),
                        view.rule().under(),
                        view.rule().divisionPrefix());
        return new MembershipResponse(view.groupId(), rule, view.version());
    }
}
