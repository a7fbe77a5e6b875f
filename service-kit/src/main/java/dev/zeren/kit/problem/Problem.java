package dev.zeren.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.IllegalStep;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.RejectionType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as the client reads it: problem details after RFC 9457.
 *
 * @param type address of the page that explains it, relative to the gateway
 * @param title what happened, the same for every occurrence
 * @param status the HTTP status once more, for logs
 * @param detail what is wrong here and what to do
 * @param instance the path that was asked for
 * @param requestId what support needs to find the request in the logs
 * @param errors the single faults and where they are
 * @param allowed what can be done in the state in which the thing is, where an act was refused for its state; empty at
 *     the end of its life, null for all other problems
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> allowed) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault.
     *
     * @param pointer JSON pointer into the body, or the parameter's name
     * @param code stable name of the broken rule
     * @param detail what is wrong with it
     */
    @Schema(name = "FieldError")
    public record FieldError(String pointer, String code, String detail) {}

    /** The refusal in the words of the given language. */
    public static Problem of(Rejection rejection, Language language, String path, String requestId) {
        RejectionType type = rejection.type();
        return new Problem(
                "/problems/" + type.code(),
                type.title().in(language),
                statusOf(type.kind()),
                type.detail().in(language, rejection.facts()),
                path,
                requestId,
                rejection.faults().stream()
                        .map(fault -> fieldError(fault, language))
                        .toList(),
                rejection instanceof IllegalStep step ? step.allowed() : null);
    }

    private static FieldError fieldError(Fault fault, Language language) {
        return new FieldError(fault.pointer(), fault.code(), fault.detail().in(language));
    }

    /** The same with other faults. */
    public Problem with(List<FieldError> others) {
        return new Problem(type, title, status, detail, instance, requestId, others, allowed);
    }

    /** The HTTP status of a kind of refusal (RFC 9110, RFC 6585). */
    public static int statusOf(RejectionType.Kind kind) {
        return switch (kind) {
            case INVALID_REQUEST -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_FORMAT -> 415;
            case RANGE_UNSATISFIABLE -> 416;
            case RULE_BROKEN -> 422;
            case PRECONDITION_MISSING -> 428;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            case TIMEOUT -> 504;
        };
    }
}
