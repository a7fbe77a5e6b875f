package dev.zeren.local.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as a login takes: cookies, redirects one at a time, Keycloak's form. */
final class Browser {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"|action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(String address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return get(address, Map.of("Accept", "text/html"));
    }

    HttpResponse<String> post(String address, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Follows redirects until a page comes, or until an address begins as given. */
    HttpResponse<String> follow(HttpResponse<String> response, String until) throws IOException, InterruptedException {
        HttpResponse<String> current = response;
        for (int hops = 0; hops < 10 && isRedirect(current); hops++) {
            String target = location(current);
            if (until != null && target.startsWith(until)) {
                return current;
            }
            current = get(target);
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
        String action = (form.group(1) != null ? form.group(1) : form.group(2)).replace("&amp;", "&");
        return post(
                action,
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

    Iterable<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
