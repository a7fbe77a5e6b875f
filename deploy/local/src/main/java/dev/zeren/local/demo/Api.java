package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** The suite's API as one caller sees it through the gateway: a path, a token, an answer. */
public final class Api {

    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String base;
    private final Supplier<String> token;

    private Api(HttpClient http, String base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** @param base address of the gateway, without a slash at the end */
    public Api(String base, Supplier<String> token) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                base,
                token);
    }

    /** The same API for somebody else. */
    public Api as(Supplier<String> other) {
        return new Api(http, base, other);
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, BodyPublishers.noBody());
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String start = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String next = start;
        while (next != null) {
            JsonNode page = get(next).expect(200).json();
            page.path("items").forEach(items::add);
            next = page.hasNonNull("next")
                    ? start + "&cursor=" + encode(page.get("next").asText())
                    : null;
        }
        return items;
    }

    /** Creates something; every call is a new one to the suite. */
    public Answer post(String path, JsonNode body) {
        return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(String path, JsonNode body, Map<String, String> headers) {
        return send("POST", path, with(headers, "Content-Type", JSON), BodyPublishers.ofString(body.toString()));
    }

    /** An act on something that exists, such as issuing a plan. */
    public Answer act(String path, String ifMatch) {
        return send("POST", path, Map.of("If-Match", ifMatch), BodyPublishers.noBody());
    }

    public Answer patch(String path, JsonNode change, String ifMatch) {
        Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/merge-patch+json"));
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        return send("PATCH", path, headers, BodyPublishers.ofString(change.toString()));
    }

    /** Sends a file as multipart/form-data in the field {@code file}. */
    public Answer upload(String path, String fileName, String mediaType, byte[] content) {
        return upload(
                path,
                fileName,
                mediaType,
                content,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer upload(String path, String fileName, String mediaType, byte[] content, Map<String, String> headers) {
        String boundary = "zeren-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return send(
                "POST",
                path,
                with(headers, "Content-Type", "multipart/form-data; boundary=" + boundary),
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString(tail)));
    }

    public Answer send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body);
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::header);
        String what = method + " " + path;
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(what, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new Unanswered(what + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("中断 interrupted", e);
        }
    }

    /** The connection broke or the time was over: whether the request had an effect is unknown. */
    public static final class Unanswered extends LaunchFailure {
        private static final long serialVersionUID = 1L;

        Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putIfAbsent(name, value);
        return all;
    }
}
