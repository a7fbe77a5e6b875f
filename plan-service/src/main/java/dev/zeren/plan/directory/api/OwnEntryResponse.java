package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.Member;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who the caller is in the directory today, as which he acts; all in the order of their ids.
 *
 * @param entries people that stand for him; empty when no entry is tied to his account
 * @param units in which he holds a post
 * @param heads those of them that he heads
 * @param inChargeOf units in whose charge he is
 */
@Schema(name = "OwnEntry")
public record OwnEntryResponse(List<UUID> entries, List<UUID> units, List<UUID> heads, List<UUID> inChargeOf) {

    static OwnEntryResponse from(Member member) {
        return new OwnEntryResponse(
                sorted(member.entries()), sorted(member.units()), sorted(member.heads()), sorted(member.inChargeOf()));
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
