package dev.zeren.local.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as a login takes: cookies, redirects one at a time, Keycloak's form. The cookie
 * jar is its own because java.net's keeps Secure cookies from http://127.0.0.1, which browsers trust.
 */
final class Browser {

    private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    /**
     * A cookie as it was set.
     *
     * @param attributes all that follows name and value, in lower case
     */
    record Cookie(String name, String value, String path, String attributes) {

        static Cookie parse(String header) {
            String[] parts = header.split(";", 2);
            String attributes = parts.length > 1 ? parts[1] : "";
            Matcher path = Pattern.compile("(?i)path=([^;]+)").matcher(attributes);
            int equals = parts[0].indexOf('=');
            return new Cookie(
                    parts[0].substring(0, equals).strip(),
                    parts[0].substring(equals + 1).strip(),
                    path.find() ? path.group(1).strip() : "/",
                    attributes.toLowerCase(Locale.ROOT));
        }

        boolean isExpired() {
            return attributes.contains("max-age=0") || value.isEmpty();
        }
    }

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(String address, Map<String, String> headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)), headers);
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return get(address, Map.of("Accept", "text/html"));
    }

    HttpResponse<String> post(String address, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return send(request, headers);
    }

    /** Follows redirects until a page comes. */
    HttpResponse<String> follow(HttpResponse<String> response) throws IOException, InterruptedException {
        HttpResponse<String> current = response;
        for (int hops = 0; hops < 10 && isRedirect(current); hops++) {
            current = get(location(current));
        }
        return current;
    }

    /** Fills in the login form that a page of Keycloak holds. */
    HttpResponse<String> logIn(HttpResponse<String> page, String user, String password)
            throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IOException("no form in " + page.uri() + ": " + page.statusCode() + " " + page.body());
        }
        return post(
                form.group(1).replace("&amp;", "&"),
                "application/x-www-form-urlencoded",
                KeycloakCalls.form(Map.of("username", user, "password", password, "credentialId", "")),
                Map.of("Accept", "text/html"));
    }

    static boolean isRedirect(HttpResponse<?> response) {
        return response.statusCode() / 100 == 3;
    }

    /** Where a redirect leads, as an absolute address. */
    static String location(HttpResponse<?> response) {
        return response.uri()
                .resolve(response.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    Collection<Cookie> cookies() {
        return cookies.values();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> headers)
            throws IOException, InterruptedException {
        headers.forEach(request::header);
        String path = request.build().uri().getPath();
        String matching = cookies.values().stream()
                .filter(cookie -> path.startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!matching.isEmpty()) {
            request.header("Cookie", matching);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream().map(Cookie::parse).forEach(this::keep);
        return response;
    }

    private void keep(Cookie cookie) {
        String key = cookie.path() + " " + cookie.name();
        if (cookie.isExpired()) {
            cookies.remove(key);
        } else {
            cookies.put(key, cookie);
        }
    }
}
