package dev.zeren.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everything that can be set at the door. docs/gateway.md lists the keys for those who run it. */
@ConfigMapping(prefix = "zeren.gateway")
public interface GatewayConfig {

    /** Name of a service to its address, e.g. {@code plan} to {@code http://plan-service:8080}. */
    Map<String, URI> services();

    /**
     * First segment behind {@code /api/v1/} to the name of the service that answers it; with a slash where the first
     * two segments decide, e.g. {@code feeds/plan}. What is not listed does not exist.
     */
    Map<String, String> routes();

    /** Encrypts the session cookie and the state of a login; at least 32 characters, the same in every replica. */
    String cookieSecret();

    Proxy proxy();

    Logout logout();

    Contract contract();

    Health health();

    /** The way to the services and back. */
    interface Proxy {

        /** Longest body that is passed on, in bytes; counted as it flows, whatever its Content-Length says. */
        @WithDefault("26214400")
        long maxBody();

        /** How long a service may take to accept a connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service may take to begin its answer; longer than the longest long poll of a feed (30 s). */
        @WithDefault("40s")
        Duration responseTimeout();

        /** Connections to one service at most; a long poll holds one. */
        @WithDefault("1024")
        int connections();

        /** Requests that may wait for a connection; beyond that they are refused at once. */
        @WithDefault("1024")
        int waiting();

        /** How long a refused client that is still sending keeps its connection, to read why. */
        @WithDefault("100ms")
        Duration lingering();

        /**
         * Request headers that only the door may set, or that could change the meaning of a request behind it. A
         * trailing star means every header that begins so.
         */
        @WithDefault("X-User*,X-Tenant*,X-Bureau*,X-Forwarded-*,Forwarded,X-Real-IP,X-Original-*,X-Rewrite-*,"
                + "X-HTTP-Method-Override,X-Zeren-*,Cookie")
        List<String> strippedHeaders();
    }

    /** How logouts reach all replicas. */
    interface Logout {

        /** How often the other replicas' logouts are read. */
        @WithDefault("500ms")
        Duration poll();

        /** How long a logout is remembered; at least the longest life of an access or ID token. */
        @WithDefault("24h")
        Duration keep();
    }

    /** The suite's OpenAPI document. */
    interface Contract {

        /** The documents it is made of, by file name without its ending, in the order of their paths. */
        @WithDefault("plan-service,assessment-service,reporting-service,gateway")
        List<String> parts();

        /** Where a browser is sent to log in, as the browser sees it. */
        URI authorizationUrl();

        /** Where a code is exchanged for a token, as the browser sees it. */
        URI tokenUrl();
    }

    /** Readiness of the suite. */
    interface Health {

        /**
         * Whether a service that is not ready makes the suite not ready. Off, its state is shown and does not count:
         * where an orchestrator takes an unready door out of service for all.
         */
        @WithDefault("true")
        boolean servicesCount();

        /** How long a service may take to say that it is ready. */
        @WithDefault("800ms")
        Duration timeout();

        /** How long an answer is good. */
        @WithDefault("1s")
        Duration keep();
    }
}
