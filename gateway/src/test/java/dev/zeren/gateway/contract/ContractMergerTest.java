package dev.zeren.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractMergerTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final String PLAN = """
            openapi: 3.0.3
            tags: [{name: Plans}]
            paths:
              /api/v1/plans/{id}:
                get:
                  security: [{SecurityScheme: []}]
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Plan"}}}}
                    default: {content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
            components:
              schemas:
                Plan: {type: object, properties: {counts: {$ref: "#/components/schemas/Counts"}}}
                Counts: {type: object, properties: {tasks: {type: integer}}}
                Problem: {type: object, properties: {type: {type: string}}}
                Row: {type: object, properties: {counts: {$ref: "#/components/schemas/Counts"}}}
              securitySchemes:
                SecurityScheme: {type: http, scheme: bearer}
            """;

    private static final String REPORTING = """
            openapi: 3.1.0
            tags: [{name: Reports}, {name: Plans}]
            paths:
              /api/v1/reports/completion:
                get:
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Row"}}}}
                    default: {content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
              /api/v1/replica/rebuilds:
                post: {responses: {"202": {description: begun}}}
            components:
              schemas:
                Counts: {type: object, properties: {tasks: {type: integer}, overdue: {type: integer}}}
                Problem: {type: object, properties: {type: {type: string}}}
                Row: {type: object, properties: {counts: {$ref: "#/components/schemas/Counts"}}}
                Shape: {oneOf: [{$ref: "#/components/schemas/Row"}], discriminator: {propertyName: kind, mapping: {row: "#/components/schemas/Row"}}}
            """;

    private static ContractPart part(String name, String yaml) {
        try {
            return new ContractPart(name, (ObjectNode) YAML.readTree(yaml));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private final ObjectNode merged = ContractMerger.merge(
            List.of(part("plan-service", PLAN), part("reporting-service", REPORTING)),
            path -> !path.contains("replica"));

    private final JsonNode schemas = merged.at("/components/schemas");

    @Test
    void thePathsOfAllPartsAreThereAndThoseBehindTheDoorAreNot() {
        assertTrue(merged.path("paths").has("/api/v1/plans/{id}"));
        assertTrue(merged.path("paths").has("/api/v1/reports/completion"));
        assertFalse(merged.path("paths").has("/api/v1/replica/rebuilds"));
    }

    @Test
    void theHigherVersionIsKept() {
        assertEquals("3.1.0", merged.path("openapi").asText());
    }

    @Test
    void aSchemaThatIsTheSameEverywhereIsShared() {
        assertTrue(schemas.has("Problem"));
        assertFalse(schemas.has("ReportingProblem"));
    }

    @Test
    void aSchemaThatDiffersIsSetApartByItsService() {
        assertFalse(schemas.at("/Counts/properties").has("overdue"));
        assertTrue(schemas.at("/ReportingCounts/properties").has("overdue"));
    }

    @Test
    void aSchemaThatOnlyLooksTheSameFollowsWhatItRefersTo() {
        assertEquals(
                "#/components/schemas/Counts",
                schemas.at("/Row/properties/counts/$ref").asText());
        assertEquals(
                "#/components/schemas/ReportingCounts",
                schemas.at("/ReportingRow/properties/counts/$ref").asText());
        assertEquals(
                "#/components/schemas/ReportingRow",
                merged.at(
                                "/paths/~1api~1v1~1reports~1completion/get/responses/200/content/application~1json/schema/$ref")
                        .asText());
        assertEquals(
                "#/components/schemas/ReportingRow",
                schemas.at("/Shape/discriminator/mapping/row").asText());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : ContractPart.references(merged)) {
            assertFalse(merged.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test
    void theServicesOwnSecurityGivesWayToTheSuites() {
        assertFalse(merged.at("/paths/~1api~1v1~1plans~1{id}/get").has("security"));
        assertFalse(merged.at("/components").has("securitySchemes"));
    }

    @Test
    void tagsAreListedOnce() {
        assertEquals(2, merged.path("tags").size());
    }

    @Test
    void aPathDescribedTwiceIsAnError() {
        assertThrows(
                IllegalStateException.class,
                () -> ContractMerger.merge(List.of(part("a", PLAN), part("b", PLAN)), path -> true));
    }
}
