package dev.zeren.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a client can get wrong before a feature sees the request. */
@ApplicationScoped
public class RequestMappers {

    private static final Logger LOG = Logger.getLogger(RequestMappers.class);

    private final Problems problems;

    RequestMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response rejected(Rejection rejection) {
        LOG.debugf("refused: %s", rejection.type().code());
        return problems.respond(rejection);
    }

    @ServerExceptionMapper
    public Response anonymous(UnauthorizedException refused) {
        return problems.respond(CommonProblem.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refused) {
        return problems.respond(CommonProblem.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return problems.respond(CommonProblem.FORBIDDEN);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatch) {
        return unreadable(mismatch);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (failure.getCause() instanceof Rejection rejection) {
            return problems.respond(rejection);
        }
        Response given = failure.getResponse();
        return switch (given.getStatus()) {
            case 401 -> problems.respond(CommonProblem.UNAUTHENTICATED);
            case 403 -> problems.respond(CommonProblem.FORBIDDEN);
            case 404 -> problems.respond(CommonProblem.NOT_FOUND);
            case 405 -> withAllow(given);
            case 406 -> problems.respond(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> problems.respond(CommonProblem.PAYLOAD_TOO_LARGE);
            case 415 -> problems.respond(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> problems.respond(CommonProblem.SERVICE_UNAVAILABLE);
            case 500, 501, 502, 504 -> internal(failure);
            default -> given.getStatus() >= 400 ? problems.respond(CommonProblem.INVALID_PARAMETER) : given;
        };
    }

    private Response internal(WebApplicationException failure) {
        LOG.error("failed", failure);
        return problems.respond(CommonProblem.INTERNAL_ERROR);
    }

    private Response withAllow(Response given) {
        Response response = problems.respond(CommonProblem.METHOD_NOT_ALLOWED);
        String allow = given.getHeaderString("Allow");
        if (allow != null) {
            response.getHeaders().putSingle("Allow", allow);
        }
        return response;
    }

    private Response unreadable(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String pointer = pointer(unknown);
            Fault fault = new Fault(pointer, "unknown-property", new Text("没有这个字段", "There is no such property"));
            return problems.respond(
                    new Rejection(CommonProblem.UNKNOWN_PROPERTY, List.of(fault), unknown.getPropertyName()));
        }
        if (failure instanceof JsonMappingException mapping && !(failure.getCause() instanceof StreamReadException)) {
            Fault fault = new Fault(
                    pointer(mapping),
                    "wrong-type",
                    new Text("取值的类型或写法不对，请查看 /openapi", "The value has the wrong type or form; see /openapi"));
            return problems.respond(CommonProblem.INVALID_BODY, List.of(fault));
        }
        JsonLocation at = failure.getLocation();
        return problems.respond(
                CommonProblem.MALFORMED_JSON,
                at == null ? 1 : Math.max(1, at.getLineNr()),
                at == null ? 1 : Math.max(1, at.getColumnNr()));
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? escape(step.getFieldName()) : step.getIndex()))
                .collect(Collectors.joining());
    }

    /** RFC 6901, 3. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
