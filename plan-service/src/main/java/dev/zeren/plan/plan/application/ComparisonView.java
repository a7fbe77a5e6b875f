package dev.zeren.plan.plan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import dev.zeren.plan.plan.domain.draft.DraftSection;
import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.SectionChange;
import dev.zeren.plan.plan.domain.draft.comparison.Segment;
import dev.zeren.plan.plan.domain.draft.comparison.TaskChange;
import dev.zeren.plan.term.PhaseJson;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What lies between a plan and another version of its document.
 *
 * @param before what the plan said of itself as a whole, so far as it differs; null when that is nothing
 * @param after what the other version says instead; null when that is nothing
 * @param preamble how it changed; empty when it did not
 * @param sections added, dropped or changed, in the new order, with those dropped in their old places
 * @param tasks the same of tasks
 */
@Schema(name = "Comparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        ChangeCounts counts,
        Head before,
        Head after,
        List<Segment> preamble,
        List<SectionDifference> sections,
        List<TaskDifference> tasks) {

    /** What a plan says of itself as a whole; what is not there does not differ, or is missing in this version. */
    @Schema(name = "ComparedHead")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Head(
            String title,
            Integer year,
            LocalDate issuedOn,
            LocalDate endsOn,

            @Schema(implementation = PhaseJson[].class) @JsonRawValue
            String phases) {

        private static final Head NOTHING = new Head(null, null, null, null, null);

        /** What the one says so far as the other says something else; null when that is nothing. */
        static Head of(DraftHead one, DraftHead other) {
            Head head = new Head(
                    differing(one, other, DraftHead::title),
                    differing(one, other, DraftHead::year),
                    differing(one, other, DraftHead::issuedOn),
                    differing(one, other, DraftHead::endsOn),
                    differing(one, other, DraftHead::phases));
            return head.equals(NOTHING) ? null : head;
        }

        private static <T> T differing(DraftHead one, DraftHead other, Function<DraftHead, T> part) {
            T value = part.apply(one);
            return Objects.equals(value, part.apply(other)) ? null : value;
        }
    }

    /** A section that is added, dropped or changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionDifference(
            List<ChangeKind> kinds,

            @Schema(description = "新增的部分在预演中没有 · absent for one that is added, in a dry run")
            UUID sectionId,

            ComparedSection before,
            ComparedSection after,
            List<Segment> heading,
            List<Segment> text) {

        static SectionDifference of(SectionChange change, boolean kept) {
            return new SectionDifference(
                    List.copyOf(change.kinds()),
                    change.was() != null
                            ? change.was().id()
                            : kept ? change.is().id() : null,
                    ComparedSection.of(change.was()),
                    ComparedSection.of(change.is()),
                    change.heading(),
                    change.text());
        }
    }

    /** A section in one of the versions. */
    public record ComparedSection(int depth, SectionPart part, String label, String heading) {

        static ComparedSection of(DraftSection section) {
            return section == null
                    ? null
                    : new ComparedSection(section.depth(), section.part(), section.label(), section.heading());
        }
    }

    static ComparisonView of(Comparison comparison, Draft before, Draft after, boolean kept) {
        DraftHead was = comparison.was();
        DraftHead is = comparison.is();
        Map<UUID, String> sections = new HashMap<>();
        before.sections().forEach(section -> sections.put(section.id(), title(section)));
        Map<UUID, String> newSections = new HashMap<>();
        after.sections().forEach(section -> newSections.put(section.id(), title(section)));
        List<TaskChange> tasks = comparison.tasks();
        return new ComparisonView(
                ChangeCounts.of(comparison),
                Head.of(was, is),
                Head.of(is, was),
                comparison.preamble(),
                comparison.sections().stream()
                        .map(change -> SectionDifference.of(change, kept))
                        .toList(),
                tasks.stream()
                        .map(change -> TaskDifference.of(change, sections, newSections, kept))
                        .toList());
    }

    private static String title(DraftSection section) {
        return section.label() + section.heading();
    }
}
