package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.SectionPart;
import java.util.UUID;

/**
 * A heading of a draft; its position is its place in the draft.
 *
 * @param version of its row
 */
public record DraftSection(
        UUID id, int version, int depth, SectionPart part, String label, String heading, String text) {

    DraftSection versioned(int newVersion) {
        return new DraftSection(id, newVersion, depth, part, label, heading, text);
    }
}
