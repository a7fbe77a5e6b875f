package dev.zeren.plan.instruction.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.bulk.Bulk;
import dev.zeren.kit.bulk.BulkAct;
import dev.zeren.kit.bulk.BulkResponse;
import dev.zeren.kit.caller.Roles;
import dev.zeren.plan.instruction.application.ReminderService;
import dev.zeren.plan.instruction.domain.Reminder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The offices of several tasks reminded at once. */
@Path("/api/v1/tasks/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "instruction")
@RolesAllowed({Roles.PLANNER, Roles.LEADER})
public class BulkReminderResource {

    /** Which tasks, and what their offices are to be told. */
    @Schema(name = "BulkReminder")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemindersRequest(
            @Schema(description = "没有自己文字的各项用这段 · for items without words of their own") @Size(max = 200)
            String text,

            @Schema(description = "至多 200 项 · at most 200") @NotEmpty
            List<@NotNull @Valid Item> items) {

        /** One task. */
        @Schema(name = "BulkReminderItem")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Item(
                @NotNull UUID taskId, @Size(max = 200) String text) {}
    }

    private final ReminderService reminders;
    private final Bulk bulk;

    BulkReminderResource(ReminderService reminders, Bulk bulk) {
        this.reminders = reminders;
        this.bulk = bulk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "批量催办 · remind the offices of several tasks",
            description = "每项任务单独办理，成败互不影响。 Each task is done or refused alone.")
    @APIResponse(
            responseCode = "207",
            description = "每一项的结果，依次列出 · what became of each item, in order",
            content = @Content(schema = @Schema(implementation = BulkResponse.class)))
    public Response remind(@NotNull @Valid RemindersRequest request) {
        return bulk.each(request, request.items(), new Act(request.text()));
    }

    /** What is done with each. */
    private final class Act implements BulkAct<RemindersRequest.Item> {

        private final String text;

        Act(String text) {
            this.text = text;
        }

        @Override
        public UUID id(RemindersRequest.Item item) {
            return item.taskId();
        }

        @Override
        public Done act(RemindersRequest.Item item) {
            Reminder made = reminders.remind(item.taskId(), item.text() == null ? text : item.text());
            return new Done(201, null, made.id(), "/api/v1/tasks/" + item.taskId() + "/reminders");
        }
    }
}
