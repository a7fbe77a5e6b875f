package dev.zeren.reporting.completion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.zeren.reporting.completion.domain.Completion;
import dev.zeren.reporting.completion.domain.NameCompletion;
import dev.zeren.reporting.completion.domain.SectionCompletion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The completion report as JSON.
 *
 * @param bureau the bureau's name, or its id where the directory has no root unit of kind bureau
 * @param status draft, issued or closed
 * @param asOf when the report was made
 */
@Schema(name = "CompletionReport")
public record CompletionResponse(
        UUID planId,
        String title,
        int year,
        String bureau,
        String status,
        Instant asOf,
        CountsResponse totals,
        List<SectionRow> sections,
        List<LeaderRow> leaders,
        List<OfficeRow> offices) {

    /** A part of the plan. */
    @Schema(name = "SectionCompletion")
    public record SectionRow(
            String label, String heading, @JsonUnwrapped CountsResponse counts) {

        static SectionRow from(SectionCompletion section) {
            return new SectionRow(section.label(), section.heading(), CountsResponse.from(section.counts()));
        }
    }

    /** A lead leader; without {@code personId} when the printed name stands for nobody in the directory. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LeaderCompletion")
    public record LeaderRow(
            UUID personId, String name, @JsonUnwrapped CountsResponse counts) {

        static LeaderRow from(NameCompletion leader) {
            return new LeaderRow(leader.id(), leader.name(), CountsResponse.from(leader.counts()));
        }
    }

    /** A responsible office; without {@code unitId} when the printed name stands for no unit of the directory. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OfficeCompletion")
    public record OfficeRow(
            UUID unitId, String name, @JsonUnwrapped CountsResponse counts) {

        static OfficeRow from(NameCompletion office) {
            return new OfficeRow(office.id(), office.name(), CountsResponse.from(office.counts()));
        }
    }

    static CompletionResponse from(Completion report) {
        return new CompletionResponse(
                report.plan().id(),
                report.plan().title(),
                report.plan().year(),
                report.plan().bureauName() == null
                        ? report.plan().bureauId()
                        : report.plan().bureauName(),
                report.plan().status(),
                report.asOf(),
                CountsResponse.from(report.totals()),
                report.sections().stream().map(SectionRow::from).toList(),
                report.leaders().stream().map(LeaderRow::from).toList(),
                report.offices().stream().map(OfficeRow::from).toList());
    }
}
