package dev.zeren.kit.problem;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.RejectionType.Kind;
import dev.zeren.kit.http.RequestId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Turns refusals into responses; the one place where a problem is written. */
@ApplicationScoped
public class Problems {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final HttpServerRequest request;

    Problems(HttpServerRequest request) {
        this.request = request;
    }

    public Response respond(CommonProblem type, Object... facts) {
        return respond(new Rejection(type, facts));
    }

    public Response respond(CommonProblem type, List<Fault> faults) {
        return respond(new Rejection(type, faults));
    }

    public Response respond(Rejection rejection) {
        Language language = language();
        Kind kind = rejection.type().kind();
        var response = Response.status(Problem.statusOf(kind))
                .entity(of(rejection))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind == Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (kind == Kind.UNAVAILABLE || kind == Kind.TOO_MANY) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** A refusal in the words that the client reads. */
    public Problem of(Rejection rejection) {
        return Problem.of(rejection, language(), request.path(), RequestId.current());
    }

    public Language language() {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
