package dev.zeren.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a plan feed as plan-service does, and the token with which it is read. Tests say over HTTP what is in it (see
 * {@link PlanFeed}), because Quarkus loads test classes more than once. Argument {@code away=true} lets the feed answer
 * 503 from the start.
 */
public class FakePlanService implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS_PROPERTY = "zeren.test.plan-service";

    private static final String TOKEN = "token-for-the-feed";

    private final ObjectMapper json = new ObjectMapper();
    private final List<ObjectNode> events = new ArrayList<>();
    private boolean away;
    private HttpServer server;
    private ExecutorService threads;

    @Override
    public void init(Map<String, String> arguments) {
        away = Boolean.parseBoolean(arguments.get("away"));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/token", exchange -> answer(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":300}""".formatted(TOKEN)));
        server.createContext("/api/v1/feeds/plan", this::feed);
        server.createContext("/events", this::publish);
        server.createContext("/away", this::leave);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        System.setProperty(ADDRESS_PROPERTY, address);
        return Map.of(
                "zeren.feeds.plan.url", address + "/api/v1/feeds/plan",
                "zeren.feeds.pause-after-failure", "PT0.05S",
                "zeren.feeds.long-poll", "PT0.5S",
                "zeren.feeds.batch", "7",
                "quarkus.oidc-client.auth-server-url", address,
                "quarkus.oidc-client.token-path", "/token",
                "quarkus.oidc-client.credentials.secret", "test");
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void feed(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (isAway()) {
            answer(exchange, 503, "{}");
        } else {
            ArrayNode batch = json.createArrayNode();
            batch.addAll(after(
                    query.get("lastEventId"),
                    Integer.parseInt(query.get("limit")),
                    Long.parseLong(query.get("timeout"))));
            exchange.getResponseHeaders().set("Content-Type", "application/cloudevents-batch+json");
            answer(exchange, 200, batch.toString());
        }
    }

    private synchronized boolean isAway() {
        return away;
    }

    private synchronized List<ObjectNode> after(String lastEventId, int limit, long timeout) {
        int from = lastEventId == null ? 0 : Integer.parseInt(lastEventId.substring("7-".length()));
        long deadline = System.nanoTime() + timeout * 1_000_000;
        while (events.size() <= from) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            try {
                wait(left);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    }

    private synchronized void publish(HttpExchange exchange) throws IOException {
        for (JsonNode event : json.readTree(exchange.getRequestBody())) {
            events.add(((ObjectNode) event).put("id", "7-" + (events.size() + 1)));
        }
        notifyAll();
        answer(exchange, 200, "7-" + events.size());
    }

    private synchronized void leave(HttpExchange exchange) throws IOException {
        away = Boolean.parseBoolean(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 200, "");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new java.util.HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides[1]);
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
