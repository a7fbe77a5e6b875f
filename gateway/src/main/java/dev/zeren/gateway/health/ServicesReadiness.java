package dev.zeren.gateway.health;

import dev.zeren.gateway.GatewayConfig;
import dev.zeren.gateway.routing.RouteTable;
import dev.zeren.gateway.routing.Upstream;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether the services behind the door say that they are ready. Names them, never where they are. */
@Singleton
@Readiness
class ServicesReadiness implements AsyncHealthCheck {

    private static final String NAME = "services";
    private static final String PATH = "/q/health/ready";
    private static final int OK = 200;

    private final Map<String, Upstream> services;
    private final GatewayConfig.Health config;
    private final HttpClient client;

    private volatile Uni<HealthCheckResponse> answer;
    private volatile long asked;

    ServicesReadiness(RouteTable routes, GatewayConfig config, Vertx vertx) {
        this.services = new TreeMap<>(routes.services());
        this.config = config.health();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) this.config.timeout().toMillis()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        long now = System.nanoTime();
        if (answer == null || now - asked > config.keep().toNanos()) {
            asked = now;
            answer = ask().memoize().indefinitely();
        }
        return answer;
    }

    private Uni<HealthCheckResponse> ask() {
        Map<String, Future<Boolean>> asked = new TreeMap<>();
        services.forEach((name, service) -> asked.put(name, isReady(service)));
        Future<?> all = Future.join(asked.values().stream().toList());
        return Uni.createFrom().emitter(emitter -> all.onComplete(done -> emitter.complete(summary(asked))));
    }

    private HealthCheckResponse summary(Map<String, Future<Boolean>> asked) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        boolean allReady = true;
        for (Map.Entry<String, Future<Boolean>> service : asked.entrySet()) {
            boolean ready = Boolean.TRUE.equals(service.getValue().result());
            response.withData(service.getKey(), ready ? "UP" : "DOWN");
            allReady &= ready;
        }
        return response.status(allReady || !config.servicesCount()).build();
    }

    private Future<Boolean> isReady(Upstream service) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(service.host())
                .setPort(service.port())
                .setSsl(service.ssl())
                .setURI(PATH)
                .setTimeout(TimeUnit.MILLISECONDS.toMillis(config.timeout().toMillis()));
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> response.statusCode() == OK))
                .otherwise(false);
    }
}
