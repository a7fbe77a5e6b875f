package dev.zeren.kit.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds a service's committed contract, {@code docs/api/<application name>.yaml}, against what its code says. A service
 * has a {@code @QuarkusTest} that extends this. To write the contract anew, and to see what changed in the diff:
 * {@code mvn test -Dtest='*ContractTest' -Dzeren.contract.update=true}.
 */
public abstract class ContractTest {

    private static final String UPDATE = "zeren.contract.update";

    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        String said = given().baseUri(config("test.url"))
                .get(config("quarkus.smallrye-openapi.path") + "?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path committed = contract();
        if (Boolean.getBoolean(UPDATE)
                && !(Files.exists(committed) && ordered(committed).equals(ordered(said)))) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, said);
        }
        assertTrue(Files.exists(committed), () -> committed + " is missing; write it with -D" + UPDATE + "=true");
        assertEquals(
                ordered(committed),
                ordered(said),
                () -> committed + " differs from the code; if the change is meant, write it with -D" + UPDATE
                        + "=true");
    }

    private static String ordered(Path file) throws IOException {
        return ordered(Files.readString(file));
    }

    // The order of members says nothing, and is not the same in every build.
    private static String ordered(String yaml) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        return mapper.writeValueAsString(mapper.readValue(yaml, Object.class));
    }

    private static Path contract() {
        return ProblemPages.repository().resolve("docs/api").resolve(config("quarkus.application.name") + ".yaml");
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
