package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zeren.local.LaunchFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes the sample's units, people and posts into the directory; what is there already stays as it is. */
final class DirectorySeed {

    private static final String UNITS = "/api/v1/units";
    private static final String PEOPLE = "/api/v1/people";

    private final Api api;
    private final Map<String, String> unitIds = new HashMap<>();
    private int added;

    /** @param api as a bureau-admin */
    DirectorySeed(Api api) {
        this.api = api;
    }

    /** @return how many units, people and posts were added */
    int write(JsonNode directory) {
        api.all(UNITS)
                .forEach(unit ->
                        unitIds.put(unit.path("name").asText(), unit.path("id").asText()));
        for (JsonNode unit : directory.path("units")) {
            addUnit(unit);
        }
        Map<String, String> peopleIds = new HashMap<>();
        api.all(PEOPLE)
                .forEach(person -> peopleIds.put(
                        person.path("name").asText(), person.path("id").asText()));
        for (JsonNode person : directory.path("people")) {
            String name = person.path("name").asText();
            String id = peopleIds.containsKey(name) ? peopleIds.get(name) : addPerson(person);
            addPosts(id, person.path("posts"));
        }
        return added;
    }

    /** Ids of the units by name, after {@link #write}. */
    Map<String, String> unitIds() {
        return Map.copyOf(unitIds);
    }

    private void addUnit(JsonNode unit) {
        String name = unit.path("name").asText();
        if (unitIds.containsKey(name)) {
            return;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", name).put("kind", unit.path("kind").asText());
        if (unit.has("parent")) {
            body.put("parentId", unitId(unit.path("parent").asText()));
        }
        if (unit.has("aliases")) {
            body.set("aliases", unit.get("aliases"));
        }
        unitIds.put(name, api.post(UNITS, body).expect(201).json().path("id").asText());
        added++;
    }

    private String addPerson(JsonNode person) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", person.path("name").asText());
        if (person.has("user")) {
            String user = person.path("user").asText();
            body.put("subject", Sample.subject(user).orElseThrow(() -> new LaunchFailure("no such user: " + user)));
        }
        added++;
        return api.post(PEOPLE, body).expect(201).json().path("id").asText();
    }

    private void addPosts(String person, JsonNode posts) {
        String path = PEOPLE + "/" + person + "/posts";
        Set<String> held = new HashSet<>();
        api.all(path).forEach(post -> held.add(post.path("unitId").asText()));
        for (JsonNode post : posts) {
            String unit = unitId(post.path("unit").asText());
            if (held.add(unit)) {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.put("unitId", unit).put("title", post.path("title").asText());
                api.post(path, body).expect(201);
                added++;
            }
        }
    }

    private String unitId(String name) {
        String id = unitIds.get(name);
        if (id == null) {
            throw new LaunchFailure("no such unit in the sample: " + name);
        }
        return id;
    }
}
