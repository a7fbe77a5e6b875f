package dev.zeren.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.UUID;

/** One run of a job, as its work sees it. */
public final class JobRun {

    private final UUID id;
    private final String input;
    private final Path file;
    private final ObjectMapper json;
    private volatile int percent;

    JobRun(UUID id, String input, Path file, ObjectMapper json) {
        this.id = id;
        this.input = input;
        this.file = file;
        this.json = json;
    }

    public UUID id() {
        return id;
    }

    /** What was asked for. */
    public <T> T input(Class<T> type) {
        try {
            return json.readValue(input, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file that was given; null for none. It is gone after the run. */
    public Path file() {
        return file;
    }

    /** Says how far the work is, 0 to 100; the caller sees it about a second later. */
    public void reached(int percent) {
        this.percent = Math.max(0, Math.min(100, percent));
    }

    int percent() {
        return percent;
    }
}
