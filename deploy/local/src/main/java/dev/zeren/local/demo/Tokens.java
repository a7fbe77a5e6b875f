package dev.zeren.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the local realm, each kept until shortly before it expires. */
public final class Tokens {

    /** Password of every user of the local realm. */
    public static final String DEMO_PASSWORD = "zeren";

    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Token(String text, Instant until) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** @param issuer of the realm, without a slash at the end */
    public Tokens(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** Token of a person, by the password grant that only the local realm has. */
    public String ofPerson(String user) {
        return fresh(
                user,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "zeren-cli",
                        "username",
                        user,
                        "password",
                        DEMO_PASSWORD));
    }

    /** Token of a system, by its client credentials. */
    public String ofClient(String client, String secret) {
        return fresh(client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String fresh(String who, Map<String, String> form) {
        return tokens.compute(
                        who,
                        (name, known) -> known != null && known.until().isAfter(Instant.now()) ? known : fetch(form))
                .text();
    }

    private Token fetch(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new LaunchFailure("登录失败 login failed: " + response.statusCode() + " " + answer);
            }
            Duration life =
                    Duration.ofSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
            return new Token(answer.path("access_token").asText(), Instant.now().plus(life));
        } catch (IOException e) {
            throw new LaunchFailure("登录失败 login failed: " + endpoint + " (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("中断 interrupted", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
