package dev.zeren.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One service's OpenAPI document.
 *
 * @param name file name without its ending, e.g. {@code plan-service}
 * @param document the document; not changed
 */
record ContractPart(String name, ObjectNode document) {

    static final String COMPONENTS = "components";
    private static final String REF = "$ref";

    /** The word that sets a component of this part apart from another part's, e.g. {@code Plan}. */
    String prefix() {
        String word = name.replaceAll("-service$", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The version of the OpenAPI specification, e.g. 3.1.0. */
    String version() {
        return document.path("openapi").asText("3.0.3");
    }

    /** References in a node, in the form {@code #/components/schemas/Plan}. */
    static Set<String> references(JsonNode node) {
        Set<String> found = new HashSet<>();
        node.findValues(REF).forEach(ref -> found.add(ref.asText()));
        return found;
    }

    /** A copy of a node with every reference renamed. */
    static JsonNode renamed(JsonNode node, UnaryOperator<String> rename) {
        JsonNode copy = node.deepCopy();
        renameIn(copy, rename);
        return copy;
    }

    private static void renameIn(JsonNode node, UnaryOperator<String> rename) {
        if (node instanceof ObjectNode object) {
            if (object.path(REF).isTextual()) {
                object.set(REF, TextNode.valueOf(rename.apply(object.get(REF).asText())));
            }
            renameDiscriminator(object, rename);
            object.forEach(child -> renameIn(child, rename));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> renameIn(child, rename));
        }
    }

    // discriminator.mapping holds references as plain values.
    private static void renameDiscriminator(ObjectNode object, UnaryOperator<String> rename) {
        if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
                entry.setValue(TextNode.valueOf(rename.apply(entry.getValue().asText())));
            }
        }
    }
}
