package dev.zeren.gateway.routing;

import dev.zeren.gateway.GatewayConfig;
import dev.zeren.kit.http.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which headers pass the door, in and out. */
@Singleton
class HeaderRules {

    // RFC 9110, 7.6.1, and the relics that RFC 9112 asks to treat alike. Expect is answered here.
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings",
            "Expect",
            "Host");

    private final Set<String> refusedIn = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> refusedPrefixes = new ArrayList<>();
    private final Set<String> refusedOut = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    HeaderRules(GatewayConfig config) {
        refusedIn.addAll(HOP_BY_HOP);
        // Set anew below; copied first, a token of a kilobyte would be checked twice.
        refusedIn.add("Authorization");
        refusedIn.add(RequestId.HEADER);
        refusedOut.addAll(HOP_BY_HOP);
        refusedOut.add(RequestId.HEADER);
        for (String pattern : config.proxy().strippedHeaders()) {
            if (pattern.endsWith("*")) {
                refusedPrefixes.add(pattern.substring(0, pattern.length() - 1));
            } else {
                refusedIn.add(pattern);
            }
        }
    }

    /** Copies what may pass to the service and adds what only the door may say. */
    void copyIn(HttpServerRequest request, String token, MultiMap out) {
        Set<String> named = namedByConnection(request.headers());
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey();
            if (!isRefusedIn(name) && !named.contains(name)) {
                out.add(name, header.getValue());
            }
        }
        out.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        out.set(RequestId.HEADER, request.getHeader(RequestId.HEADER));
        addForwarded(request, out);
    }

    /** Copies what may pass to the client. */
    void copyOut(MultiMap in, Upstream upstream, MultiMap out) {
        Set<String> named = namedByConnection(in);
        for (Map.Entry<String, String> header : in) {
            String name = header.getKey();
            if (!refusedOut.contains(name) && !named.contains(name)) {
                out.add(name, header.getValue());
            }
        }
        String location = in.get(HttpHeaders.LOCATION);
        if (location != null) {
            out.set(HttpHeaders.LOCATION, upstream.publicLocation(location));
        }
    }

    private boolean isRefusedIn(String name) {
        if (refusedIn.contains(name)) {
            return true;
        }
        for (String prefix : refusedPrefixes) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    // Connection may name further headers that are for this hop only.
    private static Set<String> namedByConnection(MultiMap headers) {
        String connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return Set.of();
        }
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                named.add(name.strip());
            }
        }
        return named;
    }

    private static void addForwarded(HttpServerRequest request, MultiMap out) {
        out.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        out.set("X-Forwarded-Proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            out.set("X-Forwarded-Host", authority.toString());
        }
    }
}
