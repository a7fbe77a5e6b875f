package dev.zeren.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service behind the door. It tells what reached it, and misbehaves where the last segment of the path says so. */
public final class EchoUpstream {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** Requests that have reached it. */
    public final AtomicInteger requests = new AtomicInteger();

    /** Bytes of bodies that have reached it. */
    public final AtomicLong bytes = new AtomicLong();

    /** Requests that were cut off before it had answered. */
    public final AtomicInteger cancelled = new AtomicInteger();

    public EchoUpstream() {
        server = vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public int port() {
        return server.actualPort();
    }

    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpServerRequest request) {
        requests.incrementAndGet();
        request.response().closeHandler(closed -> {
            if (!request.response().ended()) {
                cancelled.incrementAndGet();
            }
        });
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "never" -> request.handler(chunk -> bytes.addAndGet(chunk.length()));
            case "slow" -> {
                request.pause();
                vertx.setTimer(2_500, late -> {
                    echo(request);
                    request.resume();
                });
            }
            case "stream" -> stream(request);
            case "breaks" -> breakOff(request);
            case "hangs-up" -> request.connection().close();
            case "gzip" ->
                request.response()
                        .putHeader("Content-Encoding", "gzip")
                        .putHeader("Content-Type", "application/json")
                        .end(Buffer.buffer(new byte[] {0x1f, (byte) 0x8b, 8, 0}));
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "http://127.0.0.1:" + port() + "/api/v1/plans/7")
                        .putHeader("ETag", "\"1-abc\"")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "1")
                        .end();
            case "unchanged" ->
                request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"1-abc\"")
                        .end();
            case "refuses" -> request.response().setStatusCode(415).end("no");
            case "ready" -> request.response().end("{\"status\":\"UP\"}");
            default -> echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            bytes.addAndGet(body.length());
            JsonObject headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bodyLength", body.length())
                            .encode());
        });
    }

    private void stream(HttpServerRequest request) {
        request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        request.response().write("data: 1\n\n");
        vertx.setTimer(1_000, later -> request.response().end("data: 2\n\n"));
    }

    private void breakOff(HttpServerRequest request) {
        request.response().putHeader("Content-Length", "1000");
        request.response().write("half");
        vertx.setTimer(200, later -> request.connection().close());
    }
}
