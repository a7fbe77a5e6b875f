package dev.zeren.kit.feed;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks another service for the next events of its feed, with this service's own credentials. */
@ApplicationScoped
public class FeedClient {

    private static final TypeReference<List<CloudEvent.Read>> BATCH = new TypeReference<>() {};
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);

    private final Config config;
    private final ObjectMapper json;
    private final Instance<OidcClient> credentials;
    private final Duration longPoll;
    private final int batch;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private Tokens token;

    FeedClient(
            Config config,
            ObjectMapper json,
            Instance<OidcClient> credentials,
            @ConfigProperty(name = "zeren.feeds.long-poll", defaultValue = "PT25S") Duration longPoll,
            @ConfigProperty(name = "zeren.feeds.batch", defaultValue = "200") int batch) {
        this.config = config;
        this.json = json;
        this.credentials = credentials;
        this.longPoll = longPoll;
        this.batch = batch;
    }

    /** How many events an answer has at the most. */
    int batch() {
        return batch;
    }

    /**
     * The events after a position.
     *
     * @param wait whether to wait for news when there is none
     * @throws IOException when the other service is away or refuses
     */
    List<CloudEvent.Read> read(String feed, String lastEventId, boolean wait) throws IOException, InterruptedException {
        long timeout = wait ? longPoll.toMillis() : 0;
        URI uri = URI.create(config.getValue("zeren.feeds." + feed + ".url", String.class) + "?limit=" + batch
                + "&timeout=" + timeout + (lastEventId.isEmpty() ? "" : "&lastEventId=" + lastEventId));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(ANSWER.plusMillis(timeout))
                .header("Accept", CloudEvent.BATCH)
                .header("Authorization", "Bearer " + accessToken())
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                token = null;
                throw new IOException("feed " + feed + " answered " + response.statusCode());
            }
            return json.readValue(body, BATCH);
        }
    }

    private synchronized String accessToken() {
        Instant soon = Instant.now().plus(BEFORE_EXPIRY);
        if (token == null
                || token.getAccessTokenExpiresAt() == null
                || token.getAccessTokenExpiresAt() < soon.getEpochSecond()) {
            token = credentials.get().getTokens().await().atMost(ANSWER);
        }
        return token.getAccessToken();
    }
}
