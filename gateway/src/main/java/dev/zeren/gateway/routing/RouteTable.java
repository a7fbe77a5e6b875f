package dev.zeren.gateway.routing;

import dev.zeren.gateway.GatewayConfig;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which service answers which path: by the first segment, or the first two where the table says so. */
@Singleton
public class RouteTable {

    /** Where the API begins. */
    public static final String API = "/api/v1/";

    private final Map<String, Upstream> services = new HashMap<>();
    private final Map<String, Upstream> routes = new HashMap<>();
    private final Set<String> decidedBySecond = new HashSet<>();

    RouteTable(GatewayConfig config) {
        config.services().forEach((name, address) -> services.put(name, Upstream.of(name, address)));
        config.routes().forEach(this::add);
    }

    private void add(String segments, String service) {
        Upstream upstream = services.get(service);
        if (upstream == null) {
            throw new IllegalStateException(
                    "zeren.gateway.routes." + segments + " names the service " + service + ", which has no address");
        }
        routes.put(segments, upstream);
        int slash = segments.indexOf('/');
        if (slash >= 0) {
            decidedBySecond.add(segments.substring(0, slash));
        }
    }

    /** The services, by name. */
    public Map<String, Upstream> services() {
        return Map.copyOf(services);
    }

    /**
     * The service that answers a path.
     *
     * @param path a path as {@link RawAddress} lets it through
     * @return null when there is none
     */
    public Upstream find(String path) {
        if (!path.startsWith(API)) {
            return null;
        }
        int end = endOfSegment(path, API.length());
        String segment = path.substring(API.length(), end);
        if (decidedBySecond.contains(segment)) {
            segment = path.substring(API.length(), endOfSegment(path, Math.min(end + 1, path.length())));
        }
        return routes.get(segment);
    }

    private static int endOfSegment(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }
}
