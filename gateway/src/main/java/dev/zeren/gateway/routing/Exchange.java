package dev.zeren.gateway.routing;

import dev.zeren.gateway.GatewayProblem;
import dev.zeren.gateway.refusal.Refusals;
import dev.zeren.kit.domain.RejectionType;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.problem.CommonProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and back. Everything happens on the event loop of the client's connection; both
 * bodies flow chunk by chunk, and who reads slowly slows down who writes.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Forwarder forwarder;
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstream upstream;
    private final long begun = System.nanoTime();

    private HttpClientRequest outbound;
    private long received;
    private long timer = -1;
    private long unsent = -1;
    private boolean over;

    Exchange(Forwarder forwarder, RoutingContext context, Upstream upstream) {
        this.forwarder = forwarder;
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.upstream = upstream;
    }

    void begin(String token) {
        boolean hasBody = Refusals.hasBody(request);
        if (hasBody && announcedLength() > forwarder.maxBody()) {
            giveUp(CommonProblem.PAYLOAD_TOO_LARGE);
            return;
        }
        if (hasBody) {
            request.pause();
        }
        response.closeHandler(closed -> clientLeft());
        response.exceptionHandler(broken -> clientLeft());
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.ssl())
                .setURI(request.uri());
        forwarder.client().request(options).onComplete(opened -> {
            if (opened.failed()) {
                unreachable(opened.cause());
            } else if (over) {
                opened.result().reset();
            } else {
                send(opened.result(), token, hasBody);
            }
        });
    }

    private long announcedLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private void send(HttpClientRequest opened, String token, boolean hasBody) {
        outbound = opened;
        forwarder.headers().copyIn(request, token, outbound.headers());
        outbound.response().onComplete(answered -> {
            if (answered.succeeded()) {
                relay(answered.result());
            } else {
                unreachable(answered.cause());
            }
        });
        if (!hasBody) {
            outbound.end();
            awaitAnswer();
            return;
        }
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            outbound.setChunked(true);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        outbound.exceptionHandler(broken -> unreachable(broken));
        outbound.drainHandler(drained -> request.resume());
        request.handler(this::passUp);
        request.endHandler(ended -> {
            if (!over) {
                outbound.end();
                awaitAnswer();
            }
        });
        request.resume();
    }

    private void passUp(Buffer chunk) {
        if (over) {
            return;
        }
        received += chunk.length();
        if (received > forwarder.maxBody()) {
            giveUp(CommonProblem.PAYLOAD_TOO_LARGE);
            return;
        }
        outbound.write(chunk);
        if (outbound.writeQueueFull()) {
            request.pause();
        }
    }

    private void awaitAnswer() {
        timer = context.vertx().setTimer(forwarder.responseTimeout(), late -> {
            if (!over && !response.headWritten()) {
                LOG.warnf("%s did not answer in time, request %s", upstream.name(), requestId());
                giveUp(GatewayProblem.GATEWAY_TIMEOUT);
            }
        });
    }

    private void relay(HttpClientResponse answer) {
        cancelTimer();
        if (over) {
            return;
        }
        response.setStatusCode(answer.statusCode());
        forwarder.headers().copyOut(answer.headers(), upstream, response.headers());
        if (!request.isEnded()) {
            // The service has made up its mind without the rest of the body.
            forwarder.refusals().hangUpOn(context);
        }
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean bodiless = request.method() == HttpMethod.HEAD
                || answer.statusCode() == 304
                || answer.statusCode() == 204
                || "0".equals(length);
        if (bodiless) {
            finish(null);
            return;
        }
        if (length == null) {
            response.setChunked(true);
        } else {
            unsent = Long.parseLong(length);
        }
        answer.exceptionHandler(broken -> brokeOff());
        answer.handler(chunk -> passDown(answer, chunk));
        answer.endHandler(ended -> finish(null));
    }

    // The last chunk is written together with the end: for most answers that is one write instead of two.
    private void passDown(HttpClientResponse answer, Buffer chunk) {
        if (over) {
            return;
        }
        if (unsent >= 0) {
            unsent -= chunk.length();
            if (unsent == 0) {
                finish(chunk);
                return;
            }
        }
        response.write(chunk);
        if (response.writeQueueFull()) {
            answer.pause();
            response.drainHandler(drained -> answer.resume());
        }
    }

    private void finish(Buffer last) {
        if (over) {
            return;
        }
        over = true;
        if (last == null) {
            response.end();
        } else {
            response.end(last);
        }
        count(response.getStatusCode());
    }

    private void clientLeft() {
        if (!over) {
            abandon();
            count(0);
        }
    }

    private void unreachable(Throwable cause) {
        if (over) {
            return;
        }
        if (response.headWritten()) {
            brokeOff();
            return;
        }
        LOG.warnf("%s cannot be reached, request %s: %s", upstream.name(), requestId(), cause.toString());
        giveUp(GatewayProblem.SERVICE_UNAVAILABLE);
    }

    private void giveUp(RejectionType type) {
        abandon();
        forwarder.refusals().refuse(context, type);
        count(response.getStatusCode());
    }

    // The head is gone already: only a broken connection tells the client that the body is not whole.
    private void brokeOff() {
        if (!over) {
            abandon();
            LOG.warnf("%s broke off its answer, request %s", upstream.name(), requestId());
            request.connection().close();
            count(0);
        }
    }

    private void abandon() {
        over = true;
        cancelTimer();
        if (outbound != null) {
            outbound.reset();
        }
    }

    private void cancelTimer() {
        if (timer >= 0) {
            context.vertx().cancelTimer(timer);
            timer = -1;
        }
    }

    private void count(int status) {
        forwarder.traffic().count(upstream.name(), status, System.nanoTime() - begun);
    }

    private String requestId() {
        return request.getHeader(RequestId.HEADER);
    }
}
