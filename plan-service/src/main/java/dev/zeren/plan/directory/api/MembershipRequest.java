package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.domain.GroupRule;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which units a group stands for: a list or a rule, not both. */
public record MembershipRequest(
        @Size(max = 20_000) Set<@NotNull UUID> units, @Valid Rule rule) {

    /**
     * Each condition given must hold; at least one is given.
     *
     * @param under below this unit, at any depth
     * @param divisionPrefix first digits of the administrative division: province, city or district
     */
    @Schema(name = "GroupRule")
    public record Rule(
            Set<@NotNull UnitKind> kinds,
            UUID under,
            @Pattern(regexp = GroupRule.DIVISION_PREFIX) String divisionPrefix) {

        GroupRule toDomain() {
            return new GroupRule(kinds == null ? Set.of() : kinds, under, divisionPrefix);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isConditional() {
            return !toDomain().isEmpty();
        }
    }

    @AssertTrue
    @Schema(hidden = true)
    boolean isOneOfTwo() {
        return (units == null) != (rule == null);
    }

    GroupRule toRule() {
        return rule == null ? null : rule.toDomain();
    }

    Set<UUID> toList() {
        return units;
    }
}
