package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What the suite answered.
 *
 * @param request method and path, to say what failed
 */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + ": " + text(), e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /**
     * This answer, if its status is the expected one.
     *
     * @throws LaunchFailure with the problem that the suite sent, if not
     */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new LaunchFailure(request + " → " + status + " (" + expected + " expected): " + text());
        }
        return this;
    }
}
