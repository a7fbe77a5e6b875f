package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The shipped sample: an invented bureau, its work plan, and what its offices report in the demo. */
final class Sample {

    static final String PLAN_FILE = "linhe-work-points-2026.docx";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sample() {}

    /** Units and people of the bureau, with the realm's user names of those who log in. */
    static JsonNode directory() {
        return json("/sample/linhe-directory.json");
    }

    /** What is reported on which task. */
    static JsonNode progress() {
        return json("/sample/linhe-progress.json");
    }

    static byte[] planFile() {
        return bytes("/sample/" + PLAN_FILE);
    }

    /** The id that the realm file gives a user: {@code sub} of the tokens. */
    static Optional<String> subject(String user) {
        for (JsonNode candidate : json("/keycloak/zeren-realm.json").path("users")) {
            if (candidate.path("username").asText().equals(user)) {
                return Optional.of(candidate.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private static JsonNode json(String resource) {
        try {
            return JSON.readTree(bytes(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Sample.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new LaunchFailure("缺少示例文件 the sample is missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
