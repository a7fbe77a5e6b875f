package dev.zeren.assessment.directory.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.problem.CommonProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks plan-service, with the caller's own token, and remembers the answer for a while: a post that ends is noticed that
 * much later. While plan-service is away, only one request in a second waits for it.
 */
@ApplicationScoped
class PlanMembers implements Members {

    private static final Logger LOG = Logger.getLogger(PlanMembers.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int MOST = 20_000;

    /** What is used of plan-service's answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(Set<UUID> entries, Set<UUID> units, Set<UUID> heads) {}

    private record Key(String bureau, String subject) {}

    private record Known(Member member, Instant until) {}

    private final HttpServerRequest request;
    private final Callers callers;
    private final ObjectMapper json;
    private final Clock clock;
    private final URI me;
    private final Duration keep;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private volatile Instant away = Instant.EPOCH;

    PlanMembers(
            HttpServerRequest request,
            Callers callers,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "zeren.plan.url") String plan,
            @ConfigProperty(name = "zeren.members.keep", defaultValue = "PT30S") Duration keep) {
        this.request = request;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
        this.me = URI.create(plan + "/api/v1/directory/me");
        this.keep = keep;
    }

    @Override
    public Member current() {
        Caller caller = callers.current();
        if (caller.isClient() || caller.bureau().isEmpty()) {
            return Member.NOBODY;
        }
        Key key = new Key(caller.bureau().get(), caller.subject());
        Instant now = clock.instant();
        Known before = known.get(key);
        if (before != null && before.until().isAfter(now)) {
            return before.member();
        }
        if (away.isAfter(now)) {
            throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
        }
        Member member = ask(now);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, new Known(member, now.plus(keep)));
        return member;
    }

    private Member ask(Instant now) {
        HttpRequest.Builder question = HttpRequest.newBuilder(me)
                .timeout(ANSWER)
                .header(HttpHeaders.ACCEPT, "application/json")
                .header(HttpHeaders.AUTHORIZATION, request.getHeader(HttpHeaders.AUTHORIZATION));
        if (RequestId.current() != null) {
            question.header(RequestId.HEADER, RequestId.current());
        }
        try {
            HttpResponse<byte[]> answer = http.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            Me read = json.readValue(answer.body(), Me.class);
            return new Member(read.entries(), read.units(), read.heads());
        } catch (IOException failure) {
            LOG.warnf("plan-service cannot be asked who the caller is: %s", failure);
            away = now.plus(REST);
            throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
        }
    }
}
