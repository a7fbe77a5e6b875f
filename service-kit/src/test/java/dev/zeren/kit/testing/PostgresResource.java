package dev.zeren.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL with the roles of a deployment: an owner that migrates, an application that neither owns nor
 * bypasses row level security, and a reader of the feed. Argument {@code feed=true} configures the feed's datasource.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** Roles and password of the test's database. */
    public static final String OWNER = "test_owner";

    public static final String APP = "test_app";
    public static final String FEED = "test_feed";
    public static final String PASSWORD = "test";

    /** The system property under which a test finds the database's address. */
    public static final String URL_PROPERTY = "zeren.test.jdbc-url";

    private EmbeddedPostgres postgres;
    private boolean feed;

    @Override
    public void init(Map<String, String> arguments) {
        feed = Boolean.parseBoolean(arguments.get("feed"));
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        createRoles();
        // Without a user in it: the owner migrates through the same address.
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/zeren";
        System.setProperty(URL_PROPERTY, url);
        Map<String, String> config = new HashMap<>(TestTokens.configure());
        config.put("quarkus.datasource.jdbc.url", url);
        config.put("quarkus.datasource.username", APP);
        config.put("quarkus.datasource.password", PASSWORD);
        config.put("quarkus.flyway.username", OWNER);
        config.put("quarkus.flyway.password", PASSWORD);
        config.put("quarkus.http.test-port", "0");
        if (feed) {
            config.put("quarkus.datasource.feed.jdbc.url", url);
            config.put("quarkus.datasource.feed.username", FEED);
            config.put("quarkus.datasource.feed.password", PASSWORD);
        }
        return config;
    }

    private void createRoles() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APP, FEED}) {
                statement.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            statement.execute("create database zeren owner " + OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        try (Connection connection = postgres.getDatabase("postgres", "zeren").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
