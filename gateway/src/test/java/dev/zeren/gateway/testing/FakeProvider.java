package dev.zeren.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A small OpenID provider that really is one as far as the gateway can tell: discovery, keys, authorization code with
 * PKCE, tokens, end of session. Whoever comes to log in is logged in at once as {@link #nextUser}.
 */
public final class FakeProvider {

    public static final String CLIENT = "zeren-gateway";
    public static final String SECRET = "secret-of-the-gateway";

    private final Vertx vertx;
    private final HttpServer server;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Tokens tokens;

    /** Seconds for which the tokens of a login are good. */
    public volatile int life = 300;

    /** Claims of who logs in next. */
    public volatile Map<String, Object> nextUser = Map.of("sub", "user-1", "name", "沈书言", "bureau", "linhe");

    private record Login(String challenge, String nonce, String redirectUri, String session) {}

    public FakeProvider() {
        vertx = Vertx.vertx();
        server = await(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
        tokens = new Tokens(issuer());
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.actualPort() + "/realms/zeren";
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Replaces the signing key, as a provider does now and then. */
    public void rotateKey() {
        tokens = new Tokens(issuer());
    }

    /** Paths that have been asked for so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpServerRequest request) {
        asked.add(request.path());
        switch (request.path()) {
            case "/realms/zeren/.well-known/openid-configuration" -> json(request, discovery());
            case "/realms/zeren/protocol/openid-connect/certs" ->
                json(request, new JsonObject().put("keys", new JsonArray().add(new JsonObject(tokens.publicKey()))));
            case "/realms/zeren/protocol/openid-connect/auth" -> authorize(request);
            case "/realms/zeren/protocol/openid-connect/token" -> exchange(request);
            default -> request.response().setStatusCode(404).end();
        }
    }

    private JsonObject discovery() {
        String base = issuer() + "/protocol/openid-connect/";
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", base + "auth")
                .put("token_endpoint", base + "token")
                .put("jwks_uri", base + "certs")
                .put("end_session_endpoint", base + "logout");
    }

    private void authorize(HttpServerRequest request) {
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Login(
                        request.getParam("code_challenge"),
                        request.getParam("nonce"),
                        request.getParam("redirect_uri"),
                        UUID.randomUUID().toString()));
        String target = request.getParam("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8);
        request.response().setStatusCode(302).putHeader("Location", target).end();
    }

    private void exchange(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(ended -> {
            String grant = request.getFormAttribute("grant_type");
            if (grant.equals("refresh_token")) {
                json(request, issue(request.getFormAttribute("refresh_token").split(":")[1], null));
                return;
            }
            Login login = codes.remove(request.getFormAttribute("code"));
            boolean good = login != null
                    && login.challenge().equals(s256(request.getFormAttribute("code_verifier")))
                    && login.redirectUri().equals(request.getFormAttribute("redirect_uri"));
            if (good) {
                json(request, issue(login.session(), login.nonce()));
            } else {
                request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
            }
        });
    }

    private JsonObject issue(String session, String nonce) {
        Map<String, Object> access = new ConcurrentHashMap<>(nextUser);
        access.put("sid", session);
        Map<String, Object> id = new ConcurrentHashMap<>(access);
        id.put("aud", CLIENT);
        id.put("typ", "ID");
        if (nonce != null) {
            id.put("nonce", nonce);
        }
        return new JsonObject()
                .put("access_token", tokens.lasting(life, access))
                .put("id_token", tokens.lasting(life, id))
                .put("refresh_token", "refresh:" + session)
                .put("token_type", "Bearer")
                .put("expires_in", life);
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.encode());
    }

    private static String s256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
