package dev.zeren.assessment.result.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.result.application.ResultList;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results and their proofs. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class ResultResource {

    private final ResultList results;

    ResultResource(ResultList results) {
        this.results = results;
    }

    @GET
    @Operation(
            summary = "一轮考核的结果 · the results of a round",
            description = "管理人员、规划、局领导和审计看到全部；其他人只看到本单位已公布的结果。"
                    + " Administrators, planners, leaders and auditors see all; others the published results of their own"
                    + " units.")
    public Page<ResultResponse> list(
            @QueryParam("round") @NotNull UUID round,
            @QueryParam("class") @Size(max = 60) String assesseeClass,
            @QueryParam("grade") @Size(max = 60) String grade,
            @QueryParam("sort") @DefaultValue("place") ResultSort sort,
            @Valid @BeanParam PageRequest page) {
        return results.list(round, assesseeClass, grade, sort == ResultSort.PLACE_DESC, page)
                .map(ResultResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "读取结果 · read a result")
    public ResultResponse get(@PathParam("id") UUID id) {
        return ResultResponse.from(results.get(id));
    }

    @GET
    @Path("{id}/proof")
    @Operation(
            summary = "得分证明 · the proof of a score",
            description = "从总分到每张评分表：规则、数值、评分人、时间、佐证、取整。仅凭此证明即可重新算出总分。"
                    + " From the total to each sheet: rule, numbers, who, when, evidence, rounding. The total can be"
                    + " counted again from it alone.")
    @APIResponse(
            responseCode = "200",
            description = "证明 · the proof",
            content = @Content(schema = @Schema(implementation = ProofResponse.class)))
    public Written proof(@PathParam("id") UUID id) {
        return new Written(results.proof(id), null);
    }
}
