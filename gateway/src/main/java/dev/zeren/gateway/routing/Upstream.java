package dev.zeren.gateway.routing;

import java.net.URI;

/**
 * A service behind the door.
 *
 * @param name as the configuration calls it
 * @param host where it listens
 * @param port where it listens
 * @param ssl whether it is spoken to over TLS
 * @param origin its address, as it may appear in a Location that it sends
 */
public record Upstream(String name, String host, int port, boolean ssl, String origin) {

    /**
     * Reads a configured address.
     *
     * @throws IllegalStateException when it is more or less than scheme, host and port
     */
    static Upstream of(String name, URI address) {
        String scheme = address.getScheme();
        boolean ssl = "https".equals(scheme);
        if (!ssl && !"http".equals(scheme)
                || address.getHost() == null
                || address.getRawPath() != null && !address.getRawPath().isEmpty()) {
            throw new IllegalStateException("zeren.gateway.services." + name
                    + " must be scheme, host and port, e.g. http://plan-service:8080, but is " + address);
        }
        int port = address.getPort() >= 0 ? address.getPort() : ssl ? 443 : 80;
        return new Upstream(name, address.getHost(), port, ssl, scheme + "://" + address.getRawAuthority());
    }

    /** A Location of this service as the client must see it: relative to the door. */
    String publicLocation(String location) {
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }
}
