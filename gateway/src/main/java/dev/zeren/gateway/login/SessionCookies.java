package dev.zeren.gateway.login;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Says which requests are a browser's: the login paths, and those that carry a session cookie and no token. All others
 * are bearer calls, so that quarkus-oidc never answers an API call with a redirect.
 */
@ApplicationScoped
public class SessionCookies implements TenantResolver {

    /** The part of quarkus-oidc's configuration that logs browsers in. */
    static final String BROWSER = "browser";

    private static final String BEARER = "Default";
    private static final String COOKIE = "q_session_" + BROWSER;
    private static final String CSRF_HEADER = "X-Zeren-CSRF";
    private static final Set<String> LOGIN_PATHS = Set.of("/login", "/login/callback", "/logout");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public String resolve(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (LOGIN_PATHS.contains(request.path())) {
            return BROWSER;
        }
        boolean session = !request.headers().contains(HttpHeaders.AUTHORIZATION) && hasSession(request);
        return session ? BROWSER : BEARER;
    }

    /** Whether a request carries a session cookie of ours, good or bad. */
    public static boolean hasSession(HttpServerRequest request) {
        for (String cookies : request.headers().getAll(HttpHeaders.COOKIE)) {
            if (cookies.contains(COOKIE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a call with a session cookie could have been made by another site's page: it changes something and lacks
     * the header that such a page cannot set.
     */
    public static boolean mayBeForged(HttpServerRequest request) {
        return !SAFE.contains(request.method()) && !"1".equals(request.getHeader(CSRF_HEADER));
    }
}
