package dev.zeren.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.tenant.Bureau;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;

/** Does what {@link Idempotent} promises. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern DECENT = Pattern.compile("[\\x21-\\x7e]{8,128}");

    private final HttpServerRequest request;
    private final Callers callers;
    private final Bureau bureau;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            HttpServerRequest request, Callers callers, Bureau bureau, IdempotencyKeys keys, ObjectMapper json) {
        this.request = request;
        this.callers = callers;
        this.bureau = bureau;
        this.keys = keys;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = key(request);
        if (key == null) {
            return invocation.proceed();
        }
        KeyId id = new KeyId(bureau.id(), callers.current().subject(), key);
        String fingerprint = Fingerprint.of(request.method().name(), request.uri(), invocation.getParameters(), json);
        return QuarkusTransaction.joiningExisting().call(() -> inTransaction(id, fingerprint, invocation));
    }

    /** The key that a request has, or null. */
    static String key(HttpServerRequest request) {
        String key = request.getHeader(HEADER);
        if (key != null && !DECENT.matcher(key).matches()) {
            throw new Rejection(CommonProblem.IDEMPOTENCY_KEY_INVALID);
        }
        return key;
    }

    private Response inTransaction(KeyId id, String fingerprint, InvocationContext invocation) throws Exception {
        if (!keys.lock(id)) {
            throw new Rejection(CommonProblem.IDEMPOTENCY_IN_FLIGHT);
        }
        Optional<StoredResponse> stored = keys.find(id);
        if (stored.isPresent()) {
            return stored.get().replay(fingerprint);
        }
        Response response = (Response) invocation.proceed();
        if (response.getStatus() >= 300) {
            return response;
        }
        StoredResponse first = StoredResponse.of(fingerprint, response, json);
        keys.store(id, first);
        return response;
    }
}
