package dev.zeren.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.token.VerifiedToken;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** {@code GET /api/v1/me}: who the suite takes the caller for, and what he may do. */
@Singleton
public class Me {

    private final Refusals refusals;

    Me(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Answers a request whose caller is known. */
    public void answer(RoutingContext context, VerifiedToken token) {
        HttpMethod method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refusals.refuse(context, CommonProblem.METHOD_NOT_ALLOWED);
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.encodeToBuffer(MeResponse.from(token)));
    }

    /**
     * The caller.
     *
     * @param subject the OIDC subject
     * @param name the name to show
     * @param bureau the bureau whose data he sees; absent for a client of the whole suite
     * @param roles what kind of acts he may do
     * @param scopes what a client may do; empty for a person
     * @param expiresAt when the token must be replaced, UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeResponse(
            String subject, String name, String bureau, List<String> roles, List<String> scopes, String expiresAt) {

        static MeResponse from(VerifiedToken token) {
            Caller caller = caller(token);
            return new MeResponse(
                    caller.subject(),
                    caller.name(),
                    caller.bureau().orElse(null),
                    caller.roles().stream().sorted().toList(),
                    caller.scopes().stream().sorted().toList(),
                    Instant.ofEpochSecond(token.expiresAt()).toString());
        }

        private static Caller caller(VerifiedToken token) {
            return token.identity().getAttributes().values().stream()
                    .filter(Caller.class::isInstance)
                    .map(Caller.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
