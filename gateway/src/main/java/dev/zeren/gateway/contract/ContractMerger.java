package dev.zeren.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes one OpenAPI document of several. Components of the same name are shared when they are the same all the way down,
 * and otherwise set apart by the name of their service.
 */
final class ContractMerger {

    private static final List<String> SECTIONS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final ObjectNode paths = nodes.objectNode();
    private final ObjectNode components = nodes.objectNode();
    private final Map<String, JsonNode> tags = new HashMap<>();
    private final Predicate<String> isPublic;
    private String version = "3.0.3";

    private ContractMerger(Predicate<String> isPublic) {
        this.isPublic = isPublic;
    }

    /**
     * The merged document, without info, servers and security.
     *
     * @param parts in the order in which their paths shall stand
     * @param isPublic which paths the door lets through; others are left out
     * @throws IllegalStateException when two parts describe the same path
     */
    static ObjectNode merge(List<ContractPart> parts, Predicate<String> isPublic) {
        ContractMerger merger = new ContractMerger(isPublic);
        parts.forEach(merger::add);
        return merger.document();
    }

    private void add(ContractPart part) {
        if (part.version().compareTo(version) > 0) {
            version = part.version();
        }
        Map<String, String> renames = renames(part);
        for (String section : SECTIONS) {
            JsonNode own = part.document().path(ContractPart.COMPONENTS).path(section);
            for (Map.Entry<String, JsonNode> component : own.properties()) {
                String newName =
                        lastSegment(renames.getOrDefault(reference(section, component.getKey()), component.getKey()));
                components
                        .withObjectProperty(section)
                        .set(
                                newName,
                                ContractPart.renamed(component.getValue(), ref -> renames.getOrDefault(ref, ref)));
            }
        }
        for (Map.Entry<String, JsonNode> path : part.document().path("paths").properties()) {
            if (isPublic.test(path.getKey())) {
                if (paths.has(path.getKey())) {
                    throw new IllegalStateException(part.name() + " describes " + path.getKey() + " once more");
                }
                paths.set(path.getKey(), operations(path.getValue(), renames));
            }
        }
        part.document()
                .path("tags")
                .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    private JsonNode operations(JsonNode path, Map<String, String> renames) {
        JsonNode copy = ContractPart.renamed(path, ref -> renames.getOrDefault(ref, ref));
        for (JsonNode operation : copy) {
            // The suite has its own schemes; only "needs none" is kept.
            if (operation instanceof ObjectNode object
                    && !object.path("security").isEmpty()) {
                object.remove("security");
            }
        }
        return copy;
    }

    /** References of a part that must be renamed, because the name is taken by something else. */
    private Map<String, String> renames(ContractPart part) {
        Set<String> clashing = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String section : SECTIONS) {
                JsonNode own = part.document().path(ContractPart.COMPONENTS).path(section);
                for (Map.Entry<String, JsonNode> component : own.properties()) {
                    String reference = reference(section, component.getKey());
                    JsonNode taken = components.path(section).path(component.getKey());
                    if (!taken.isMissingNode()
                            && !clashing.contains(reference)
                            && clashes(component.getValue(), taken, clashing)) {
                        grown = clashing.add(reference);
                    }
                }
            }
        }
        Map<String, String> renames = new HashMap<>();
        for (String reference : clashing) {
            int slash = reference.lastIndexOf('/') + 1;
            renames.put(reference, reference.substring(0, slash) + part.prefix() + reference.substring(slash));
        }
        return renames;
    }

    // The same words mean something else when they refer to something that is set apart.
    private static boolean clashes(JsonNode own, JsonNode taken, Set<String> clashing) {
        return !own.equals(taken) || ContractPart.references(own).stream().anyMatch(clashing::contains);
    }

    private ObjectNode document() {
        ObjectNode document = nodes.objectNode();
        document.put("openapi", version);
        document.set("paths", paths);
        document.set(ContractPart.COMPONENTS, components);
        new TreeSet<>(tags.keySet())
                .forEach(name -> document.withArrayProperty("tags").add(tags.get(name)));
        return document;
    }

    private static String reference(String section, String name) {
        return "#/components/" + section + "/" + name;
    }

    private static String lastSegment(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
