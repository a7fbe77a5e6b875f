package dev.zeren.gateway.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.gateway.GatewayConfig;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.domain.RejectionType.Kind;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Says no, as problem details, and gets rid of a client that is still sending a body nobody will read. */
@Singleton
public class Refusals {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final ObjectMapper json;
    private final long lingering;

    Refusals(ObjectMapper json, GatewayConfig config) {
        this.json = json;
        this.lingering = config.proxy().lingering().toMillis();
    }

    /** Ends the request with the problem; does nothing when an answer has already begun. */
    public void refuse(RoutingContext context, RejectionType type, Object... facts) {
        refuse(context, new Rejection(type, facts));
    }

    /** Ends the request with the problem; does nothing when an answer has already begun. */
    public void refuse(RoutingContext context, Rejection rejection) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(
                rejection, language, request.path(), response.headers().get(RequestId.HEADER));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        addHint(response, rejection.type().kind());
        hangUpOn(context);
        response.end(write(problem));
    }

    /**
     * Arranges that the connection is closed soon after the answer when the client may still be sending. Vert.x would
     * otherwise swallow the whole body; {@code Connection: close} alone does not stop it. The client is given a moment
     * to read the answer, which a reset would take from it.
     */
    public void hangUpOn(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request) || request.isEnded()) {
            return;
        }
        HttpServerResponse response = context.response();
        if (!response.headWritten()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.endHandler(ended -> context.vertx()
                .setTimer(lingering, timer -> request.connection().close()));
        request.resume();
    }

    /** Whether a request announces a body (RFC 9112, 6). */
    public static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void addHint(HttpServerResponse response, Kind kind) {
        if (kind == Kind.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (kind == Kind.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private Buffer write(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is plain text", impossible);
        }
    }
}
