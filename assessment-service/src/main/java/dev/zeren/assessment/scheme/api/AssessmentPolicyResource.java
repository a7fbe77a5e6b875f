package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.scheme.application.AssessmentPolicyService;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may not be assessed in the bureau. */
@Path("/api/v1/assessment-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes")
@RolesAllowed({Roles.MEMBER, Scopes.ASSESSMENTS_READ, Scopes.ASSESSMENTS_WRITE})
public class AssessmentPolicyResource {

    private final AssessmentPolicyService policy;

    AssessmentPolicyResource(AssessmentPolicyService policy) {
        this.policy = policy;
    }

    @GET
    @Operation(summary = "不得考核的内容 · what may not be assessed")
    public AssessmentPolicyResponse get() {
        return AssessmentPolicyResponse.from(policy.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.ASSESSMENTS_WRITE})
    @Operation(
            summary = "设定不得考核的内容 · set what may not be assessed",
            description = "已下达的方案不变。 Schemes that are issued stay.")
    public AssessmentPolicyResponse replace(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssessmentPolicyRequest request) {
        return AssessmentPolicyResponse.from(policy.replace(IfMatch.of(ifMatch), request.toPolicy()));
    }
}
