package dev.zeren.plan.instruction.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.instruction.application.ReminderService;
import dev.zeren.plan.instruction.domain.Reminder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reminders of a task. */
@Path("/api/v1/tasks/{task}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "instruction")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class ReminderResource {

    /** What the offices are to be told. */
    public record ReminderRequest(@Size(max = 200) String text) {}

    /** A reminder that was given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReminderResponse(UUID id, UUID taskId, String text, Instant at, String by, String byName) {

        static ReminderResponse from(Reminder reminder) {
            return new ReminderResponse(
                    reminder.id(), reminder.taskId(), reminder.text(), reminder.at(), reminder.by(), reminder.byName());
        }
    }

    private final ReminderService reminders;

    ReminderResource(ReminderService reminders) {
        this.reminders = reminders;
    }

    @GET
    @Operation(summary = "列出催办，新的在前 · list reminders, the newest first")
    public Page<ReminderResponse> list(@PathParam("task") UUID task, @Valid @BeanParam PageRequest page) {
        return reminders.list(task, page).map(ReminderResponse::from);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.LEADER})
    @Operation(summary = "催办责任科室 · remind the responsible offices")
    @APIResponse(
            responseCode = "201",
            description = "催办 · the reminder",
            content = @Content(schema = @Schema(implementation = ReminderResponse.class)))
    public Response remind(@PathParam("task") UUID task, @NotNull @Valid ReminderRequest request) {
        return Response.created(URI.create("/api/v1/tasks/" + task + "/reminders"))
                .entity(ReminderResponse.from(reminders.remind(task, request.text())))
                .build();
    }
}
