package dev.zeren.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.util.ArrayList;
import java.util.List;

/** A reader of the feed that goes on from its position through everything, and remembers what it was served. */
final class FeedWatch implements AutoCloseable {

    private final Api reader;
    private final List<String> ids = new ArrayList<>();
    private final Thread thread = new Thread(this::read, "feed-watch");
    private volatile boolean stopping;
    private int failures;

    FeedWatch(Api reader) {
        this.reader = reader;
        thread.setDaemon(true);
        thread.start();
    }

    /** The ids of all events, in the order in which they came. */
    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /** How often it was not answered, or with 503. */
    synchronized int failures() {
        return failures;
    }

    @Override
    public void close() {
        stopping = true;
    }

    private void read() {
        String position = "";
        while (!stopping) {
            try {
                Answer answer = reader.get("/api/v1/feeds/plan?limit=1000&timeout=1000" + position);
                if (answer.status() == 503) {
                    pause();
                    continue;
                }
                for (JsonNode event : answer.expect(200).json()) {
                    take(event.path("id").asText());
                    position = "&lastEventId=" + event.path("id").asText();
                }
            } catch (Api.Unanswered e) {
                pause();
            }
        }
    }

    private synchronized void take(String id) {
        ids.add(id);
    }

    private void pause() {
        synchronized (this) {
            failures++;
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
