package dev.zeren.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What stands around the gateway in its tests: a real PostgreSQL, a provider, two services. */
public final class GatewayResource implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedPostgres postgres;
    private static FakeProvider provider;
    private static EchoUpstream plan;
    private static EchoUpstream reporting;

    public static FakeProvider provider() {
        return provider;
    }

    public static EchoUpstream plan() {
        return plan;
    }

    public static EchoUpstream reporting() {
        return reporting;
    }

    /** The database as another replica of the gateway would use it. */
    public static DataSource database() {
        return postgres.getDatabase("gateway_app", "gateway");
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            prepareDatabase();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        provider = new FakeProvider();
        plan = new EchoUpstream();
        reporting = new EchoUpstream();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/gateway");
        config.put("quarkus.datasource.username", "gateway_app");
        config.put("quarkus.flyway.username", "gateway_owner");
        config.put("quarkus.flyway.password", "any");
        config.put("quarkus.oidc.auth-server-url", provider.issuer());
        config.put("quarkus.oidc.client-id", FakeProvider.CLIENT);
        config.put("quarkus.oidc.credentials.secret", FakeProvider.SECRET);
        config.put("zeren.gateway.cookie-secret", "only-for-tests-only-for-tests-only");
        config.put("zeren.gateway.services.plan", "http://127.0.0.1:" + plan.port());
        config.put("zeren.gateway.services.reporting", "http://127.0.0.1:" + reporting.port());
        config.put("zeren.gateway.services.absent", "http://127.0.0.1:1");
        config.put("zeren.gateway.routes.absent", "absent");
        config.put("zeren.gateway.proxy.response-timeout", "4s");
        config.put("zeren.gateway.health.services-count", "false");
        return config;
    }

    private static void prepareDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role gateway_owner login");
            statement.execute("create role gateway_app login");
            statement.execute("create database gateway owner gateway_owner");
        }
        try (Connection connection = postgres.getDatabase("postgres", "gateway").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to gateway_owner");
        }
    }

    @Override
    public void stop() {
        try {
            plan.close();
            reporting.close();
            provider.close();
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
