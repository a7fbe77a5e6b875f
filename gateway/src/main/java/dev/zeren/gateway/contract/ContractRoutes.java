package dev.zeren.gateway.contract;

import dev.zeren.gateway.GatewayConfig;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;

/** The suite's contract at /openapi, the pages behind the problems' {@code type}, and what keeps the pages harmless. */
@ApplicationScoped
class ContractRoutes {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String PAGES = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
    private static final int BEFORE_ROUTES = 1_000;

    private final SuiteContract contract;
    private final ProblemPages pages;
    private final Refusals refusals;
    private final String docsPolicy;

    ContractRoutes(SuiteContract contract, ProblemPages pages, Refusals refusals, GatewayConfig config) {
        this.contract = contract;
        this.pages = pages;
        this.refusals = refusals;
        // Swagger UI starts with an inline script and asks the provider for a token; nothing else leaves this site.
        this.docsPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; connect-src 'self' "
                + origin(config.contract().tokenUrl())
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::protectDocs, BEFORE_ROUTES);
    }

    void register(@Observes Router router) {
        router.get("/openapi").handler(this::negotiated);
        router.get("/openapi.json").handler(context -> send(context, JSON, contract.json()));
        router.get("/openapi.yaml").handler(context -> send(context, YAML, contract.yaml()));
        router.get("/problems/:code").handler(this::problem);
    }

    private void protectDocs(RoutingContext context) {
        if (context.request().path().startsWith("/docs")) {
            protect(context.response(), docsPolicy);
        }
        context.next();
    }

    private void negotiated(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.toLowerCase(Locale.ROOT).contains("json")) {
            send(context, JSON, contract.json());
        } else {
            send(context, YAML, contract.yaml());
        }
    }

    private void problem(RoutingContext context) {
        pages.find(context.pathParam("code"))
                .ifPresentOrElse(
                        page -> {
                            protect(context.response(), PAGES);
                            send(context, "text/html; charset=utf-8", page);
                        },
                        () -> refusals.refuse(context, CommonProblem.NOT_FOUND));
    }

    private static void send(RoutingContext context, String type, Buffer body) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body);
    }

    private static void protect(HttpServerResponse response, String policy) {
        response.putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
