package dev.zeren.kit.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Every operation that a service offers, as its own contract says. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * An operation.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param bodyType the first media type of its body, or null when it takes none
     * @param conditional whether it wants an If-Match
     */
    public record Operation(String method, String path, String bodyType, boolean conditional) {

        /** The parameters of the path, each with the segment before it: {@code plans} for {@code /plans/{id}}. */
        public List<String> collections() {
            String[] segments = path.split("/");
            List<String> collections = new ArrayList<>();
            for (int i = 1; i < segments.length; i++) {
                if (segments[i].startsWith("{")) {
                    collections.add(segments[i - 1]);
                }
            }
            return collections;
        }

        /** The path with values in place of its parameters, in their order. */
        public String with(List<String> values) {
            String filled = path;
            for (String value : values) {
                filled = filled.replaceFirst("\\{[^}]*}", value);
            }
            return filled;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Operations() {}

    /** In the order of paths. */
    public static List<Operation> all() {
        Map<String, Map<String, Map<String, Object>>> paths = given().baseUri(config("test.url"))
                .get(config("quarkus.smallrye-openapi.path") + "?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Operation> operations = new ArrayList<>();
        new TreeMap<>(paths)
                .forEach((path, methods) -> new TreeMap<>(methods).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT), path, bodyType(operation), conditional(operation)));
                    }
                }));
        return operations;
    }

    private static boolean conditional(Map<String, Object> operation) {
        List<?> parameters = (List<?>) operation.getOrDefault("parameters", List.of());
        return parameters.stream().anyMatch(one -> "If-Match".equals(((Map<?, ?>) one).get("name")));
    }

    private static String bodyType(Map<String, Object> operation) {
        Map<?, ?> body = (Map<?, ?>) operation.get("requestBody");
        Map<?, ?> content = body == null ? null : (Map<?, ?>) body.get("content");
        return content == null || content.isEmpty()
                ? null
                : content.keySet().iterator().next().toString();
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
