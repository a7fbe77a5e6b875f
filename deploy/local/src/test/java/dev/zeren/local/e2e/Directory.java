package dev.zeren.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.local.demo.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What tests find or put in a bureau's directory. */
final class Directory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Directory() {}

    /** Id of the unit with this name; added if it is missing. */
    static String unit(Api admin, String name) {
        return admin.all("/api/v1/units").stream()
                .filter(unit -> unit.path("name").asText().equals(name))
                .map(unit -> unit.path("id").asText())
                .findFirst()
                .orElseGet(() -> admin.post("/api/v1/units", object("name", name, "kind", "office"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
    }

    /** Id of the person that a user of the realm is; added, with a post in the unit, if missing. */
    static String staff(Api admin, String user, String unitId) {
        JsonNode account = account(user);
        String subject = account.path("id").asText();
        String person = admin.all("/api/v1/people?subject=" + subject).stream()
                .map(found -> found.path("id").asText())
                .findFirst()
                .orElseGet(() -> admin.post(
                                "/api/v1/people",
                                object("name", account.path("firstName").asText(), "subject", subject))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
        String posts = "/api/v1/people/" + person + "/posts";
        boolean held = admin.all(posts).stream()
                .anyMatch(post -> post.path("unitId").asText().equals(unitId));
        if (!held) {
            admin.post(posts, object("unitId", unitId, "title", "科员")).expect(201);
        }
        return person;
    }

    /** A JSON object of names and values in turn. */
    static com.fasterxml.jackson.databind.node.ObjectNode object(Object... namesAndValues) {
        var object = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.set((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
        }
        return object;
    }

    private static JsonNode account(String user) {
        try (InputStream in = Directory.class.getResourceAsStream("/keycloak/zeren-realm.json")) {
            for (JsonNode account : JSON.readTree(in).path("users")) {
                if (account.path("username").asText().equals(user)) {
                    return account;
                }
            }
            throw new IllegalArgumentException(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
