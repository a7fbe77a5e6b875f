package dev.zeren.plan.rectification.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.bulk.Bulk;
import dev.zeren.kit.bulk.BulkAct;
import dev.zeren.kit.bulk.BulkResponse;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.rectification.application.ProblemActs;
import dev.zeren.plan.rectification.application.ProblemView;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several problems signed off at once. */
@Path("/api/v1/problems/sign-offs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectification")
@RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Roles.LEADER})
public class BulkSignOffResource {

    /** Which problems, and what is said to those without words of their own. */
    @Schema(name = "BulkSignOff")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignOffsRequest(
            @Schema(description = "没有自己意见的各项用这段 · for items without an opinion of their own") @Size(max = 4000)
            String opinion,

            @Schema(description = "至多 200 项 · at most 200") @NotEmpty
            List<@NotNull @Valid Item> items) {

        /** One problem. */
        @Schema(name = "BulkSignOffItem")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Item(
                @NotNull UUID problemId,

                @Schema(
                        description =
                                "读取问题时的 version；缺少则该项 428 · the problem's version as read; without it the item is a 428")
                Integer version,

                @Size(max = 4000) String opinion,
                LocalDate lookBackOn) {}
    }

    private final ProblemActs problems;
    private final Bulk bulk;

    BulkSignOffResource(ProblemActs problems, Bulk bulk) {
        this.problems = problems;
        this.bulk = bulk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "批量核实销号 · verify several problems and sign them off",
            description = "每个问题单独办理，成败互不影响。 Each problem is done or refused alone.")
    @APIResponse(
            responseCode = "207",
            description = "每一项的结果，依次列出 · what became of each item, in order",
            content = @Content(schema = @Schema(implementation = BulkResponse.class)))
    public Response signOff(@NotNull @Valid SignOffsRequest request) {
        return bulk.each(request, request.items(), new Act(request.opinion()));
    }

    /** What is done with each. */
    private final class Act implements BulkAct<SignOffsRequest.Item> {

        private final String opinion;

        Act(String opinion) {
            this.opinion = opinion;
        }

        @Override
        public UUID id(SignOffsRequest.Item item) {
            return item.problemId();
        }

        @Override
        public Done act(SignOffsRequest.Item item) {
            ProblemView done = problems.signOff(
                    item.problemId(),
                    IfMatch.version(item.version()),
                    item.opinion() == null ? opinion : item.opinion(),
                    item.lookBackOn());
            return Done.changed(done.version());
        }
    }
}
