import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls over HTTP. JSON is taken apart by patterns, so that the benchmark needs nothing but a JDK. */
final class Api {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String token;

    /** @param base address that paths are added to */
    Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    String get(String path) throws Exception {
        return send(request(path), 200).body();
    }

    /** Creates something and gives its id. */
    String create(String path, String json) throws Exception {
        return first(ID, post(path, json, 201).body());
    }

    HttpResponse<String> post(String path, String json, Integer... expected) throws Exception {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), expected);
    }

    /** @throws IOException when the status is none of the expected ones */
    static HttpResponse<String> send(HttpRequest.Builder request, Integer... expected)
            throws IOException, InterruptedException {
        HttpResponse<String> response = exchange(request);
        if (!List.of(expected).contains(response.statusCode())) {
            throw new IOException(
                    response.request().method() + " " + response.uri() + " " + response.statusCode() + " "
                            + response.body());
        }
        return response;
    }

    /** Whatever the answer. */
    static HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    /** @throws IOException when the text does not hold the pattern */
    static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
