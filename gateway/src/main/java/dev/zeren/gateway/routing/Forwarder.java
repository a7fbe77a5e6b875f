package dev.zeren.gateway.routing;

import dev.zeren.gateway.GatewayConfig;
import dev.zeren.gateway.refusal.Refusals;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Passes requests to services: one client, kept connections, no redirects followed, nothing decompressed. */
@Singleton
public class Forwarder {

    private static final int MAX_RESPONSE_HEADER = 32 * 1024;

    private final HttpClient client;
    private final HeaderRules headers;
    private final Refusals refusals;
    private final Traffic traffic;
    private final long maxBody;
    private final long responseTimeout;

    Forwarder(Vertx vertx, GatewayConfig config, HeaderRules headers, Refusals refusals, Traffic traffic) {
        GatewayConfig.Proxy proxy = config.proxy();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) proxy.connectTimeout().toMillis())
                        .setMaxHeaderSize(MAX_RESPONSE_HEADER)
                        .setMaxWaitQueueSize(proxy.waiting())
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(proxy.connections()));
        this.headers = headers;
        this.refusals = refusals;
        this.traffic = traffic;
        this.maxBody = proxy.maxBody();
        this.responseTimeout = proxy.responseTimeout().toMillis();
    }

    /**
     * Passes a request on and its answer back. Returns at once; call it on the request's event loop.
     *
     * @param context the request; its body must not have been read
     * @param upstream who answers
     * @param token the verified access token that travels along
     */
    public void forward(RoutingContext context, Upstream upstream, String token) {
        new Exchange(this, context, upstream).begin(token);
    }

    HttpClient client() {
        return client;
    }

    HeaderRules headers() {
        return headers;
    }

    Refusals refusals() {
        return refusals;
    }

    Traffic traffic() {
        return traffic;
    }

    /** Bytes. */
    long maxBody() {
        return maxBody;
    }

    /** Milliseconds; at least one. */
    long responseTimeout() {
        return Math.max(TimeUnit.MILLISECONDS.toMillis(1), responseTimeout);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
