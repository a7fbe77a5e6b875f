package dev.zeren.plan.plan.application;

import dev.zeren.plan.plan.domain.Section;
import java.util.UUID;

/** A section as others see it. */
public record SectionView(UUID id, int position, int depth, String label, String heading, String text) {

    static SectionView of(Section section) {
        return new SectionView(
                section.id(), section.position(), section.depth(), section.label(), section.heading(), section.text());
    }
}
