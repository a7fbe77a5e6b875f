package dev.zeren.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.zeren.gateway.GatewayConfig;
import dev.zeren.gateway.routing.RouteTable;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The OpenAPI document of the whole suite, made at start of the documents that the services have committed. */
@Singleton
class SuiteContract {

    private static final Logger LOG = Logger.getLogger(SuiteContract.class);
    private static final String OWN = "gateway";

    private final Buffer json;
    private final Buffer yaml;

    SuiteContract(GatewayConfig config, RouteTable routes) {
        ObjectMapper yamlMapper = new ObjectMapper(YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build());
        List<ContractPart> parts = new ArrayList<>();
        for (String name : config.contract().parts()) {
            read(yamlMapper, name).ifPresent(parts::add);
        }
        ObjectNode document = complete(parts, config.contract(), routes);
        try {
            json = Buffer.buffer(new ObjectMapper().writeValueAsBytes(document));
            yaml = Buffer.buffer(yamlMapper.writeValueAsBytes(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always written", impossible);
        }
    }

    Buffer json() {
        return json;
    }

    Buffer yaml() {
        return yaml;
    }

    private static Optional<ContractPart> read(ObjectMapper yaml, String name) {
        String file = "/contracts/" + name + ".yaml";
        try (InputStream in = SuiteContract.class.getResourceAsStream(file)) {
            if (in == null) {
                LOG.warnf("docs/api/%s.yaml is not packaged; /openapi will lack it", name);
                return Optional.empty();
            }
            return Optional.of(new ContractPart(name, (ObjectNode) yaml.readTree(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("docs/api/" + name + ".yaml", unreadable);
        }
    }

    private static ObjectNode complete(List<ContractPart> parts, GatewayConfig.Contract config, RouteTable routes) {
        ObjectNode merged = ContractMerger.merge(
                parts, path -> !path.startsWith("/api/") || path.equals("/api/v1/me") || routes.find(path) != null);
        ObjectNode document = merged.objectNode();
        document.set("openapi", merged.remove("openapi"));
        document.set("info", info(parts, merged));
        document.withArrayProperty("servers").addObject().put("url", "/");
        document.withArrayProperty("security").addObject().putArray("bearer");
        document.withArrayProperty("security").addObject().putArray("login").add("openid");
        document.setAll(merged);
        addSchemes(document, config);
        return document;
    }

    private static JsonNode info(List<ContractPart> parts, ObjectNode merged) {
        return parts.stream()
                .filter(part -> part.name().equals(OWN))
                .map(part -> part.document().path("info"))
                .findFirst()
                .orElseGet(() -> merged.objectNode().put("title", "Zeren").put("version", "v1"));
    }

    private static void addSchemes(ObjectNode document, GatewayConfig.Contract config) {
        ObjectNode schemes =
                document.withObjectProperty(ContractPart.COMPONENTS).putObject("securitySchemes");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "访问令牌 · an access token of the realm");
        schemes.putObject("login")
                .put("type", "oauth2")
                .put("description", "授权码 + PKCE · authorization code with PKCE")
                .putObject("flows")
                .putObject("authorizationCode")
                .put("authorizationUrl", config.authorizationUrl().toString())
                .put("tokenUrl", config.tokenUrl().toString())
                .putObject("scopes")
                .put("openid", "登录 · sign in");
    }
}
