package dev.zeren.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.zeren.kit.digest.Sha256;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives every JSON representation its entity tag, and answers 304 to who has it already. The body is written once,
 * here, because its digest is part of the tag: a tag changes when anything shown changes, also a name that another
 * object lends.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class EntityTags implements ContainerResponseFilter {

    private static final int DIGEST_BYTES = 8;

    private final ObjectWriter json;

    EntityTags(ObjectMapper mapper) {
        this.json = mapper.writer();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity == null || response.getStatus() >= 300 || !isJson(response)) {
            return;
        }
        byte[] body = entity instanceof Written written ? written.body() : write(entity);
        String tag = tag(entity, body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }

    // A resource that returns a Response has not said its type yet; what it shows is a record.
    private static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null
                ? response.getEntity() instanceof Record
                : type.getSubtype().equals("json");
    }

    private byte[] write(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String tag(Object entity, byte[] body) {
        String digest = Sha256.beginning(body, DIGEST_BYTES);
        Integer version = entity instanceof Versioned versioned
                ? (Integer) versioned.version()
                : entity instanceof Written written ? written.version() : null;
        return version == null ? "\"" + digest + "\"" : "\"" + version + "-" + digest + "\"";
    }

    /** Whether {@code If-None-Match} names the tag. */
    public static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            String one = candidate.strip();
            // If-None-Match compares weakly (RFC 9110, 13.1.2); a proxy that compressed may have weakened ours.
            if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
