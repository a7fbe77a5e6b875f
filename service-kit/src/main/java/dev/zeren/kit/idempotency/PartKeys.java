package dev.zeren.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.tenant.Bureau;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The {@code Idempotency-Key} of a request whose parts are transactions of their own: each part that is done is kept
 * under a key made from the request's, in the part's transaction, and the whole answer when all are through.
 */
@ApplicationScoped
public class PartKeys {

    private final HttpServerRequest request;
    private final Callers callers;
    private final Bureau bureau;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    PartKeys(HttpServerRequest request, Callers callers, Bureau bureau, IdempotencyKeys keys, ObjectMapper json) {
        this.request = request;
        this.callers = callers;
        this.bureau = bureau;
        this.keys = keys;
        this.json = json;
    }

    /**
     * The key of the request under way.
     *
     * @param sent what was sent, by which a repetition is told from another request
     * @param parts how many there are
     * @throws Rejection {@code idempotency-key-invalid}; {@code idempotency-key-reused} when anything else was done
     *     under the key
     */
    public Parts of(Object sent, int parts) {
        String key = IdempotencyInterceptor.key(request);
        if (key == null) {
            return new Parts(null, null, Map.of());
        }
        KeyId id = new KeyId(bureau.id(), callers.current().subject(), key);
        try {
            String fingerprint = Fingerprint.of(request.method().name(), request.uri(), new Object[] {sent}, json);
            Map<String, StoredResponse> kept = keys.find(
                    id,
                    Stream.concat(Stream.of(key), IntStream.range(0, parts).mapToObj(number -> part(key, number)))
                            .toList());
            kept.values().forEach(one -> one.requireSame(fingerprint));
            return new Parts(id, fingerprint, kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // The blank is in no key of a client; the digest keeps it as short as any key.
    private static String part(String key, int number) {
        return number + " " + Sha256.beginning(key.getBytes(StandardCharsets.UTF_8), 32);
    }

    /** What is kept of one request; nothing when it has no key. */
    public final class Parts {

        private final KeyId id;
        private final String fingerprint;
        private final Map<String, StoredResponse> kept;

        private Parts(KeyId id, String fingerprint, Map<String, StoredResponse> kept) {
            this.id = id;
            this.fingerprint = fingerprint;
            this.kept = kept;
        }

        /** The answer that was given to all of it, once more. */
        public Optional<Response> whole() {
            return id == null
                    ? Optional.empty()
                    : Optional.ofNullable(kept.get(id.key())).map(one -> one.replay(fingerprint));
        }

        /**
         * Does a part in a transaction of its own, unless it was done under this key: then it is what became of it. Who
         * sends the same at the same time waits for the part and is told the same.
         *
         * @throws Rejection what the act throws
         */
        public <T> T once(int number, Class<T> type, Supplier<T> act) {
            if (id == null) {
                return QuarkusTransaction.requiringNew().call(act::get);
            }
            KeyId part = new KeyId(id.bureauId(), id.subject(), part(id.key(), number));
            StoredResponse known = kept.get(part.key());
            return known != null
                    ? read(known, type)
                    : QuarkusTransaction.requiringNew().call(() -> locked(part, type, act));
        }

        private <T> T locked(KeyId part, Class<T> type, Supplier<T> act) throws JsonProcessingException {
            keys.await(part);
            Optional<StoredResponse> known = keys.find(part);
            if (known.isPresent()) {
                known.get().requireSame(fingerprint);
                return read(known.get(), type);
            }
            T done = act.get();
            keys.store(part, new StoredResponse(fingerprint, 200, null, null, json.writeValueAsString(done)));
            return done;
        }

        private <T> T read(StoredResponse known, Class<T> type) {
            try {
                return json.readValue(known.body(), type);
            } catch (JsonProcessingException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Keeps the answer to all of it; who was a moment later with the same is given the first. */
        public Response keep(Response whole) {
            return id == null ? whole : QuarkusTransaction.requiringNew().call(() -> kept(whole));
        }

        private Response kept(Response whole) throws JsonProcessingException {
            keys.await(id);
            Optional<StoredResponse> known = keys.find(id);
            if (known.isPresent()) {
                return known.get().replay(fingerprint);
            }
            keys.store(id, StoredResponse.of(fingerprint, whole, json));
            return whole;
        }
    }
}
