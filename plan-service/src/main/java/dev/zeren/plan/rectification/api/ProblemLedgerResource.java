package dev.zeren.plan.rectification.api;

import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.problem.Problem;
import dev.zeren.plan.PlanFile;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.rectification.application.ProblemList;
import dev.zeren.plan.rectification.domain.ProblemLedger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The problem list as a file. */
@Path("/api/v1/problems/ledger")
@Tag(name = "rectification")
@RolesAllowed({Roles.MEMBER, Scopes.PLANS_READ, Scopes.PLANS_WRITE})
public class ProblemLedgerResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(PlanFile.SHEET), MediaType.valueOf(PlanFile.WORD))
            .build();

    private final ProblemList problems;

    ProblemLedgerResource(ProblemList problems) {
        this.problems = problems;
    }

    @GET
    @Produces({PlanFile.SHEET, PlanFile.WORD})
    @Operation(
            summary = "问题整改台账（.xlsx 或 .docx） · the ledger of problems",
            description = "按 Accept 选择；筛选与清单相同。 By Accept; with the same filters as the list.")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            content = {
                @Content(mediaType = PlanFile.SHEET, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PlanFile.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "不提供这种格式 · no such form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@Valid @BeanParam ProblemFilter filter, @Context Request request) {
        boolean word = request.selectVariant(FORMS).getMediaType().equals(MediaType.valueOf(PlanFile.WORD));
        ProblemLedger ledger = problems.ledger(filter.toQuery());
        return (word ? word(ledger) : sheet(ledger)).respond(request);
    }

    private static PlanFile word(ProblemLedger ledger) {
        return PlanFile.word(
                ledger.title(), "problems.docx", ledger.toDocument().toBytes());
    }

    private static PlanFile sheet(ProblemLedger ledger) {
        return PlanFile.sheet(ledger.title(), "problems.xlsx", ledger, ledger::writeTo);
    }
}
