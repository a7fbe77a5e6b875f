package dev.zeren.local.suite;

import dev.zeren.local.Options;
import dev.zeren.local.Port;
import dev.zeren.local.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings that each service gets, as environment variables with Quarkus' names. */
final class Environments {

    private static final String LOOPBACK = "127.0.0.1";

    private final Options options;
    private final Postgres postgres;
    private final Databases databases;
    private final Secrets secrets;
    private final String issuer;

    Environments(Options options, Postgres postgres, Databases databases, Secrets secrets, String issuer) {
        this.options = options;
        this.postgres = postgres;
        this.databases = databases;
        this.secrets = secrets;
        this.issuer = issuer;
    }

    Map<String, String> plan(Path evidence, Path uploads) {
        Map<String, String> settings = common(Port.PLAN, LOOPBACK, "plan");
        servesFeed(settings, "plan");
        settings.put("ZEREN_EVIDENCE_DIRECTORY", evidence.toString());
        settings.put("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", uploads.toString());
        return settings;
    }

    Map<String, String> assessment() {
        Map<String, String> settings = common(Port.ASSESSMENT, LOOPBACK, "assessment");
        servesFeed(settings, "assessment");
        readsPlanFeed(settings, "zeren-assessment");
        settings.put("ZEREN_PLAN_URL", url(Port.PLAN));
        Secrets.Keys publications = secrets.keys("publications");
        settings.put("ZEREN_PUBLICATIONS_SIGNING_KEY", publications.signing());
        settings.put("ZEREN_PUBLICATIONS_VERIFICATION_KEY", publications.verification());
        return settings;
    }

    Map<String, String> reporting() {
        Map<String, String> settings = common(Port.REPORTING, LOOPBACK, "reporting");
        readsPlanFeed(settings, "zeren-reporting");
        return settings;
    }

    private void servesFeed(Map<String, String> settings, String database) {
        String reader = Databases.feedReader(database);
        settings.put("QUARKUS_DATASOURCE_FEED_JDBC_URL", postgres.url(database));
        settings.put("QUARKUS_DATASOURCE_FEED_USERNAME", reader);
        settings.put("QUARKUS_DATASOURCE_FEED_PASSWORD", databases.password(reader));
    }

    private void readsPlanFeed(Map<String, String> settings, String client) {
        settings.put("ZEREN_FEEDS_PLAN_URL", url(Port.PLAN) + "/api/v1/feeds/plan");
        settings.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer);
        settings.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", client);
        settings.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", secrets.get("client." + client));
    }

    Map<String, String> gateway() {
        Map<String, String> settings = common(Port.GATEWAY, options.host(), "gateway");
        settings.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(options.port(Port.GATEWAY_METRICS)));
        settings.put("ZEREN_GATEWAY_SERVICES_PLAN", url(Port.PLAN));
        settings.put("ZEREN_GATEWAY_SERVICES_ASSESSMENT", url(Port.ASSESSMENT));
        settings.put("ZEREN_GATEWAY_SERVICES_REPORTING", url(Port.REPORTING));
        settings.put("QUARKUS_OIDC_CLIENT_ID", "zeren-gateway");
        settings.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.get("client.zeren-gateway"));
        settings.put("ZEREN_GATEWAY_COOKIE_SECRET", secrets.get("gateway.cookie"));
        return settings;
    }

    private Map<String, String> common(Port port, String host, String database) {
        String application = Databases.application(database);
        String owner = Databases.owner(database);
        Map<String, String> settings = new TreeMap<>();
        settings.put("QUARKUS_HTTP_HOST", host);
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(options.port(port)));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(database));
        settings.put("QUARKUS_DATASOURCE_USERNAME", application);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", databases.password(application));
        settings.put("QUARKUS_FLYWAY_USERNAME", owner);
        settings.put("QUARKUS_FLYWAY_PASSWORD", databases.password(owner));
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        return settings;
    }

    private String url(Port port) {
        return "http://" + LOOPBACK + ":" + options.port(port);
    }
}
