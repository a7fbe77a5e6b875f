package dev.zeren.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.gateway.GatewayConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table = new RouteTable(config(Map.of()));

    static GatewayConfig config(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "zeren.gateway.services.plan", "http://plan:8080",
                "zeren.gateway.services.reporting", "https://reporting",
                "zeren.gateway.routes.plans", "plan",
                "zeren.gateway.routes.\"feeds/plan\"", "plan",
                "zeren.gateway.routes.reports", "reporting",
                "zeren.gateway.cookie-secret", "x",
                "zeren.gateway.contract.authorization-url", "http://idp/auth",
                "zeren.gateway.contract.token-url", "http://idp/token"));
        values.putAll(more);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    @Test
    void theFirstSegmentDecides() {
        assertEquals("plan", table.find("/api/v1/plans").name());
        assertEquals("plan", table.find("/api/v1/plans/7/tasks").name());
        assertEquals("reporting", table.find("/api/v1/reports/completion").name());
    }

    @Test
    void theFirstTwoSegmentsDecideWhereTheTableSaysSo() {
        assertEquals("plan", table.find("/api/v1/feeds/plan").name());
        assertNull(table.find("/api/v1/feeds/assessment"));
        assertNull(table.find("/api/v1/feeds"));
        assertNull(table.find("/api/v1/feeds/"));
    }

    @Test
    void whatIsNotListedDoesNotExist() {
        assertNull(table.find("/api/v1/replica/rebuilds"));
        assertNull(table.find("/api/v1/"));
        assertNull(table.find("/api/v1/planss"));
        assertNull(table.find("/api/v1/plan"));
        assertNull(table.find("/api/v2/plans"));
        assertNull(table.find("/q/metrics"));
    }

    @Test
    void aRouteToAServiceWithoutAddressDoesNotStart() {
        GatewayConfig config = config(Map.of("zeren.gateway.routes.rounds", "assessment"));
        var failure = assertThrows(IllegalStateException.class, () -> new RouteTable(config));
        assertTrue(failure.getMessage().contains("assessment"));
    }

    @Test
    void anAddressWithAPathDoesNotStart() {
        assertThrows(IllegalStateException.class, () -> Upstream.of("plan", URI.create("http://plan:8080/api")));
        assertThrows(IllegalStateException.class, () -> Upstream.of("plan", URI.create("ftp://plan")));
    }

    @Test
    void aLocationOfTheServiceBecomesOneOfTheDoor() {
        Upstream plan = Upstream.of("plan", URI.create("http://plan:8080"));
        assertEquals("/api/v1/plans/7", plan.publicLocation("http://plan:8080/api/v1/plans/7"));
        assertEquals("/api/v1/plans/7", plan.publicLocation("/api/v1/plans/7"));
        assertEquals("http://plan:80801/x", plan.publicLocation("http://plan:80801/x"));
    }

    @Test
    void aResponseMayTakeLongerThanTheLongestLongPoll() {
        assertTrue(config(Map.of()).proxy().responseTimeout().toSeconds() > 35);
    }
}
