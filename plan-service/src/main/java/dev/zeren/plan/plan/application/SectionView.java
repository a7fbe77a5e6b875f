package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.Section;
import dev.zeren.plan.term.SectionPart;
import java.util.UUID;

/** A section as others see it. */
public record SectionView(
        UUID id, int position, int depth, SectionPart part, String label, String heading, String text) {

    static SectionView of(Section section) {
        return new SectionView(
                section.id(),
                section.position(),
                section.depth(),
                section.part(),
                section.label(),
                section.heading(),
                section.text());
    }
}
