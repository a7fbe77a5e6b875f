package dev.zeren.kit.contract;

import dev.zeren.kit.domain.WireName;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes into every service's contract what all operations have in common, so that no resource has to: the bearer
 * token, the problems, entity tags, idempotency keys, and the words by which enums are known on the wire.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseContract implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "参数或 JSON 格式错误 · a parameter or the JSON is malformed",
            "401", "未登录或令牌无效 · no valid token",
            "403", "没有权限 · not allowed",
            "404", "不存在或无权查看 · does not exist or may not be seen",
            "409", "与当前状态冲突 · conflicts with the current state",
            "412", "依据的版本已过时 · the version is stale",
            "422", "内容不符合要求 · the body breaks a rule",
            "428", "缺少 If-Match · If-Match is missing",
            "503", "暂时不可用 · temporarily unavailable");

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> words = schema.getEnumeration();
        if (words != null) {
            schema.setEnumeration(words.stream().map(HouseContract::word).toList());
        }
        return schema;
    }

    /** An enum's constant as its toString prints it; a test of each service holds the two together. */
    private static Object word(Object constant) {
        return constant instanceof String name && name.matches("[A-Z][A-Z0-9_]*") ? WireName.of(name) : constant;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().values().forEach(HouseContract::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            boolean conditional = parameters(operation).stream().anyMatch(HouseContract::isIfMatch);
            boolean creates = method == PathItem.HttpMethod.POST && (has(operation, "201") || has(operation, "207"));
            if (creates) {
                operation.addParameter(idempotencyKey());
            }
            addEntityTag(operation);
            for (String status : problems(operation, conditional, creates)) {
                operation.getResponses().addAPIResponse(status, problem(status));
            }
        });
    }

    private static List<String> problems(Operation operation, boolean conditional, boolean creates) {
        List<String> statuses = new ArrayList<>(List.of("400", "401", "403", "503"));
        if (parameters(operation).stream().anyMatch(one -> one.getIn() == Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (conditional) {
            statuses.addAll(List.of("409", "412", "428"));
        }
        if (creates) {
            statuses.add("409");
        }
        if (operation.getRequestBody() != null) {
            statuses.add("422");
        }
        return statuses;
    }

    private static boolean isIfMatch(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.HEADER && "If-Match".equals(parameter.getName())) {
            parameter.required(true).description("读取时得到的 ETag · the ETag that was read");
            return true;
        }
        return false;
    }

    private static void addEntityTag(Operation operation) {
        Header tag = OASFactory.createHeader()
                .description("版本与摘要，修改时放入 If-Match · version and digest; goes into If-Match")
                .schema(string());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("200") || status.equals("201")) {
                response.addHeader("ETag", tag);
            }
        });
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("同一键重发得到同一结果 · sent again with the same key, the first response is given once more")
                .schema(string().minLength(8).maxLength(128));
    }

    private static APIResponse problem(String status) {
        return OASFactory.createAPIResponse()
                .description(PROBLEMS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean has(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status) != null;
    }
}
