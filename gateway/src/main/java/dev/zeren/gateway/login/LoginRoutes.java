package dev.zeren.gateway.login;

import dev.zeren.gateway.GatewayConfig;
import dev.zeren.gateway.GatewayProblem;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.problem.CommonProblem;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Login and logout of a browser. quarkus-oidc does the protocol (authorization code, PKCE, state, encrypted cookie);
 * here stands what it asks the browser to do, and what it must not be asked.
 */
@ApplicationScoped
class LoginRoutes {

    private static final String AFTER_LOGOUT = "/docs";
    private static final int FOUND = 302;
    // AES-256 takes a key of 32 octets.
    private static final int SHORTEST_SECRET = 32;

    private final Sessions sessions;
    private final Refusals refusals;

    LoginRoutes(Sessions sessions, Refusals refusals, GatewayConfig config) {
        this.sessions = sessions;
        this.refusals = refusals;
        if (config.cookieSecret().length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "zeren.gateway.cookie-secret must have at least " + SHORTEST_SECRET + " characters");
        }
    }

    void register(@Observes Router router) {
        router.get("/").handler(context -> redirect(context, AFTER_LOGOUT));
        router.get("/login").handler(this::login);
        router.get("/login/callback").handler(this::callback);
        router.get("/logout").handler(this::logout);
        router.post("/logout").handler(this::logout);
        for (String path : new String[] {"/login", "/login/callback", "/logout"}) {
            router.route(path).handler(context -> refusals.refuse(context, CommonProblem.METHOD_NOT_ALLOWED));
        }
    }

    private void login(RoutingContext context) {
        String target = ReturnPath.of(context.queryParam("return"));
        if (target == null) {
            refusals.refuse(context, GatewayProblem.INVALID_RETURN);
            return;
        }
        Sessions.identity(context)
                .subscribe()
                .with(
                        identity -> {
                            if (sessions.isLive(identity)) {
                                redirect(context, target);
                            } else {
                                sendToProvider(context);
                            }
                        },
                        failure -> follow(context, failure));
    }

    private void callback(RoutingContext context) {
        // Success is a redirect too: quarkus-oidc sets the cookie and sends the browser back to where it began.
        Sessions.identity(context)
                .subscribe()
                .with(
                        identity -> refusals.refuse(context, GatewayProblem.LOGIN_FAILED),
                        failure -> follow(context, failure));
    }

    private void logout(RoutingContext context) {
        if (isForeign(context.request())) {
            refusals.refuse(context, GatewayProblem.CSRF_HEADER_MISSING);
            return;
        }
        Sessions.identity(context)
                .subscribe()
                .with(identity -> redirect(context, AFTER_LOGOUT), failure -> follow(context, failure));
    }

    private void sendToProvider(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        authenticator
                .getChallenge(context)
                .subscribe()
                .with(challenge -> answer(context, challenge), failure -> sessions.refuse(context, failure));
    }

    private void follow(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException redirect) {
            redirect(context, redirect.getRedirectUri());
        } else if (failure instanceof AuthenticationCompletionException) {
            refusals.refuse(context, GatewayProblem.LOGIN_FAILED);
        } else if (failure instanceof AuthenticationFailedException
                && context.request().path().equals("/login")) {
            sendToProvider(context);
        } else if (failure instanceof AuthenticationFailedException
                && context.request().path().equals("/logout")) {
            redirect(context, AFTER_LOGOUT);
        } else {
            sessions.refuse(context, failure);
        }
    }

    private void answer(RoutingContext context, ChallengeData challenge) {
        if (challenge.status != FOUND) {
            refusals.refuse(context, GatewayProblem.LOGIN_FAILED);
            return;
        }
        challenge.getHeaders().forEach((name, value) -> context.response().putHeader(name, value));
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setStatusCode(FOUND)
                .end();
    }

    private static void redirect(RoutingContext context, String target) {
        context.response()
                .putHeader(HttpHeaders.LOCATION, target)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setStatusCode(FOUND)
                .end();
    }

    // Another site's page can link here, and with GET the cookie comes along. Browsers say where a request comes from.
    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !Set.of("same-origin", "none").contains(site)) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.method() == HttpMethod.POST && origin != null && !isOwn(request, origin);
    }

    private static boolean isOwn(HttpServerRequest request, String origin) {
        return request.authority() != null && origin.equals(request.scheme() + "://" + request.authority());
    }
}
