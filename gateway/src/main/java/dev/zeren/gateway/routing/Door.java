package dev.zeren.gateway.routing;

import dev.zeren.gateway.GatewayProblem;
import dev.zeren.gateway.login.Me;
import dev.zeren.gateway.login.SessionCookies;
import dev.zeren.gateway.login.Sessions;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.token.VerifiedToken;
import dev.zeren.kit.token.VerifiedTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * The first thing every request meets. A call of the API with a token that was verified before is passed on from here,
 * before Quarkus' own security and everything else: that is what makes the door cheap. All other requests go on to
 * their routes.
 */
@ApplicationScoped
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private static final int BEFORE_EVERYTHING = 20_000;
    // Before Quarkus REST, which the kit brings along and which has nothing to answer here.
    private static final int AFTER_ALL_ROUTES = 9_000;
    private static final String API_ROOT = "/api/";
    private static final String HEALTH = "/q/health";
    private static final String ME = RouteTable.API + "me";

    private final RouteTable routes;
    private final Forwarder forwarder;
    private final VerifiedTokens tokens;
    private final Sessions sessions;
    private final Refusals refusals;
    private final Me me;

    Door(RouteTable routes, Forwarder forwarder, VerifiedTokens tokens, Sessions sessions, Refusals refusals, Me me) {
        this.routes = routes;
        this.forwarder = forwarder;
        this.tokens = tokens;
        this.sessions = sessions;
        this.refusals = refusals;
        this.me = me;
    }

    void register(@Observes Filters filters) {
        filters.register(this::open, BEFORE_EVERYTHING);
    }

    void register(@Observes Router router) {
        router.route(API_ROOT + "*").handler(this::verify);
        router.route().failureHandler(this::fail);
        router.route().order(AFTER_ALL_ROUTES).handler(context -> refusals.refuse(context, CommonProblem.NOT_FOUND));
    }

    private void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        String id = RequestId.accept(request.getHeader(RequestId.HEADER));
        request.headers().set(RequestId.HEADER, id);
        context.response().putHeader(RequestId.HEADER, id);
        if (!RawAddress.isPlain(request.uri())) {
            refusals.refuse(context, GatewayProblem.UNSAFE_ADDRESS);
        } else if (isInternal(request.path())) {
            refusals.refuse(context, CommonProblem.NOT_FOUND);
        } else if (!request.path().startsWith(API_ROOT)) {
            context.next();
        } else if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            openToBearer(context);
        } else {
            openToSession(context);
        }
    }

    // Health is for orchestrators; whatever else an extension may put below /q is not for the public.
    private static boolean isInternal(String path) {
        return path.startsWith("/q/") && !path.equals(HEALTH) && !path.startsWith(HEALTH + "/");
    }

    private void fail(RoutingContext context) {
        if (context.failure() == null) {
            context.next();
            return;
        }
        LOG.errorf(context.failure(), "request %s", context.request().getHeader(RequestId.HEADER));
        refusals.refuse(context, CommonProblem.INTERNAL_ERROR);
    }

    private void openToBearer(RoutingContext context) {
        HttpServerRequest request = context.request();
        // A token says who asks; a cookie that comes along must not say anything else.
        request.headers().remove(HttpHeaders.COOKIE);
        try {
            String token = tokens.bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
            VerifiedToken known = token == null ? null : tokens.find(token);
            if (known != null) {
                serve(context, known, token);
            } else if (token != null) {
                context.next();
            } else {
                refusals.refuse(context, CommonProblem.UNAUTHENTICATED);
            }
        } catch (AuthenticationFailedException refusal) {
            refusals.refuse(context, CommonProblem.UNAUTHENTICATED);
        }
    }

    private void openToSession(RoutingContext context) {
        if (!SessionCookies.hasSession(context.request())) {
            refusals.refuse(context, CommonProblem.UNAUTHENTICATED);
        } else if (SessionCookies.mayBeForged(context.request())) {
            refusals.refuse(context, GatewayProblem.CSRF_HEADER_MISSING);
        } else {
            context.next();
        }
    }

    private void verify(RoutingContext context) {
        sessions.verify(context, (verified, token) -> serve(context, verified, token));
    }

    private void serve(RoutingContext context, VerifiedToken verified, String token) {
        String path = context.request().path();
        if (path.equals(ME)) {
            me.answer(context, verified);
            return;
        }
        Upstream upstream = routes.find(path);
        if (upstream == null) {
            refusals.refuse(context, CommonProblem.NOT_FOUND);
        } else {
            forwarder.forward(context, upstream, token);
        }
    }
}
