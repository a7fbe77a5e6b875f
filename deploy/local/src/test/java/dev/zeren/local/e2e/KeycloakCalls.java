package dev.zeren.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.local.demo.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/** What tests ask Keycloak directly. */
final class KeycloakCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private KeycloakCalls() {}

    /** The token endpoint's answer to a password grant, also when it is an error. */
    static JsonNode passwordGrant(RunningSuite running, String user, String scope)
            throws IOException, InterruptedException {
        return token(
                running.suite().keycloak().issuer(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "zeren-cli",
                        "username",
                        user,
                        "password",
                        "zeren",
                        "scope",
                        scope));
    }

    /** A token of the master realm: for Keycloak's own administration, and foreign to the suite. */
    static String adminToken(RunningSuite running) throws IOException, InterruptedException {
        return token(
                        running.suite().keycloak().url() + "/realms/master",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", running.suite().secret("keycloak.admin")))
                .path("access_token")
                .asText();
    }

    /** Ends a session, as an administrator who throws somebody out. */
    static void endSession(RunningSuite running, String session) throws IOException, InterruptedException {
        URI address = URI.create(running.suite().keycloak().url() + "/admin/realms/zeren/sessions/" + session);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + adminToken(running))
                .DELETE()
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    /** The sessions of a user. */
    static JsonNode sessionsOf(RunningSuite running, String user) throws IOException, InterruptedException {
        String users = running.suite().keycloak().url() + "/admin/realms/zeren/users";
        String token = adminToken(running);
        String id = read(users + "?exact=true&username=" + user, token)
                .get(0)
                .path("id")
                .asText();
        return read(users + "/" + id + "/sessions", token);
    }

    private static JsonNode read(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    static JsonNode token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Api.encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
