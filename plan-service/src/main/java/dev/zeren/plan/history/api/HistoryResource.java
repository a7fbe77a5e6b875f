package dev.zeren.plan.history.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.Problems;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.history.application.HistoryEntry;
import dev.zeren.plan.history.application.HistoryService;
import dev.zeren.plan.history.domain.FieldChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The story of a task. */
@Path("/api/v1/tasks/{task}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ})
public class HistoryResource {

    /** One step of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HistoryResponse(
            Instant at,

            @Schema(description = "谁；系统自动所为是“系统” · who; 系统 where nobody asked")
            String by,

            @Schema(examples = "progress.reported") String action,

            @Schema(description = "做了什么 · what was done, in words")
            String words,

            UUID objectId,
            List<Change> changes) {

        static HistoryResponse from(HistoryEntry entry, Language language) {
            return new HistoryResponse(
                    entry.at(),
                    entry.actorName(),
                    entry.action(),
                    HistoryWords.of(entry.action(), language),
                    entry.objectId(),
                    entry.changes().stream().map(Change::from).toList());
        }
    }

    /** One thing that it made different. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HistoryChange")
    public record Change(String field, String from, String to) {

        static Change from(FieldChange change) {
            return new Change(change.field(), change.from(), change.to());
        }
    }

    private final HistoryService history;
    private final Problems problems;

    HistoryResource(HistoryService history, Problems problems) {
        this.history = history;
        this.problems = problems;
    }

    @GET
    @Operation(summary = "任务的经过，新的在前 · what happened to the task, the last first")
    public Page<HistoryResponse> list(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        Language language = problems.language();
        return history.of(task, page).map(entry -> HistoryResponse.from(entry, language));
    }
}
