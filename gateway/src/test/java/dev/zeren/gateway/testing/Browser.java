package dev.zeren.gateway.testing;

import io.restassured.RestAssured;
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
import java.util.List;

/** A client that keeps cookies and follows redirects only when told to. */
public final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** The address of a path of the gateway. */
    public static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(at(path)).GET(), headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body)), headers);
    }

    /** Goes where an answer points, until one points nowhere or to a path that the test wants to see itself. */
    public HttpResponse<String> follow(HttpResponse<String> answer, String until) {
        HttpResponse<String> last = answer;
        while (last.statusCode() == 302 && !location(last).getPath().equals(until)) {
            last = send(HttpRequest.newBuilder(location(last)).GET());
        }
        return last;
    }

    /** Where an answer points. */
    public static URI location(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Logs in and returns to a path of the gateway. */
    public Browser login() {
        HttpResponse<String> end = follow(get("/login?return=/api/v1/me"), "/api/v1/me");
        if (end.statusCode() != 302) {
            throw new IllegalStateException("login ended with " + end.statusCode() + " " + end.body());
        }
        return this;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Another browser with the same cookies: somebody has stolen them. */
    public Browser thief() {
        Browser thief = new Browser();
        cookies().forEach(cookie -> thief.cookies.getCookieStore().add(at("/"), cookie));
        return thief;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
