package dev.zeren.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.http.Written;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * The first response to a key.
 *
 * @param fingerprint digest of the request that it answered
 * @param location value of {@code Location}, or null
 * @param version version of the representation when it had one, or null
 * @param body JSON text, or null
 */
record StoredResponse(String fingerprint, int status, String location, Integer version, String body) {

    static StoredResponse of(String fingerprint, Response response, ObjectMapper json) throws JsonProcessingException {
        Object entity = response.getEntity();
        return new StoredResponse(
                fingerprint,
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                entity instanceof Versioned versioned ? versioned.version() : null,
                entity == null ? null : json.writeValueAsString(entity));
    }

    /** @throws Rejection {@code idempotency-key-reused} when it answered another request */
    void requireSame(String now) {
        if (!fingerprint.equals(now)) {
            throw new Rejection(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
    }

    Response replay(String now) {
        requireSame(now);
        var response = Response.status(status).header("Idempotency-Replayed", "true");
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new Written(body.getBytes(StandardCharsets.UTF_8), version));
        }
        return response.build();
    }
}
