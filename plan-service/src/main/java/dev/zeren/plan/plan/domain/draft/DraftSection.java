package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.SectionPart;
import java.util.UUID;

/**
 * A heading of a draft; its position is its place in the draft.
 *
 * @param version of its row
 * @param printed its lines as printed, from which its document is made; null once its heading was corrected
 */
public record DraftSection(
        UUID id, int version, int depth, SectionPart part, String label, String heading, String text, String printed) {

    /** This section, as the next version of the document has it, in place of the one before. */
    public DraftSection inPlaceOf(DraftSection was) {
        return new DraftSection(was.id, was.version, depth, part, label, heading, text, printed);
    }

    DraftSection versioned(int newVersion) {
        return new DraftSection(id, newVersion, depth, part, label, heading, text, printed);
    }
}
