package dev.zeren.local.suite;

import dev.zeren.local.LaunchFailure;
import dev.zeren.local.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database for each service that has one, and the roles that the services expect: an owner for
 * migrations, an application role that neither owns anything nor bypasses row level security, and for
 * those that serve a feed its reader. Safe to repeat on a cluster that has them.
 */
final class Databases {

    /** Names of databases; the roles are named after them. */
    static final List<String> NAMES = List.of("plan", "assessment", "reporting", "gateway");

    /** Those of services that serve a feed. */
    private static final List<String> FEEDS = List.of("plan", "assessment");

    private final Postgres postgres;
    private final Secrets secrets;

    Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    void create() {
        try (Connection cluster = postgres.connect("postgres")) {
            for (String database : NAMES) {
                role(cluster, owner(database));
                role(cluster, application(database));
            }
            for (String database : FEEDS) {
                role(cluster, feedReader(database));
            }
            for (String database : NAMES) {
                database(cluster, database);
            }
        } catch (SQLException e) {
            throw new LaunchFailure("数据库未能建立 databases could not be made: " + e.getMessage(), e);
        }
    }

    static String owner(String database) {
        return database + "_owner";
    }

    static String application(String database) {
        return database + "_app";
    }

    static String feedReader(String database) {
        return database + "_feed";
    }

    String password(String role) {
        return secrets.get("postgres." + role);
    }

    private void role(Connection cluster, String role) throws SQLException {
        if (!exists(cluster, "select 1 from pg_roles where rolname = ?", role)) {
            run(cluster, "create role " + role);
        }
        run(
                cluster,
                "alter role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                        + password(role) + "'");
    }

    private void database(Connection cluster, String database) throws SQLException {
        if (!exists(cluster, "select 1 from pg_database where datname = ?", database)) {
            run(cluster, "create database " + database + " owner " + owner(database));
        }
        run(cluster, "revoke all on database " + database + " from public");
        run(cluster, "grant connect on database " + database + " to " + application(database));
        try (Connection inside = postgres.connect(database)) {
            run(inside, "alter schema public owner to " + owner(database));
            run(inside, "revoke all on schema public from public");
            run(inside, "grant usage on schema public to " + application(database));
            if (FEEDS.contains(database)) {
                run(cluster, "grant connect on database " + database + " to " + feedReader(database));
                run(inside, "grant usage on schema public to " + feedReader(database));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
