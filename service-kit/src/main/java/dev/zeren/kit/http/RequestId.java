package dev.zeren.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The name of a request: taken from the caller when it is decent, made otherwise; in every log line and every reply. */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int BEFORE_SECURITY = 10_000;

    void register(@Observes Filters filters) {
        filters.register(this::mark, BEFORE_SECURITY);
    }

    private void mark(RoutingContext context) {
        String id = accept(context.request().getHeader(HEADER));
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** The given id when it is decent, otherwise a new one. */
    public static String accept(String offered) {
        return offered != null && DECENT.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }

    /** The id of the request under way; null outside one. */
    public static String current() {
        return (String) MDC.get(KEY);
    }

    /** Names work that goes on for a request after its end; null when the work has ended. */
    public static void resume(String id) {
        if (id == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, id);
        }
    }
}
