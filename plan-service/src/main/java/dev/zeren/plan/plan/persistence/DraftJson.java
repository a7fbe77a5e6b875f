package dev.zeren.plan.plan.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.plan.plan.domain.amendment.Amended;
import dev.zeren.plan.plan.domain.draft.Trace;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Lesson;
import dev.zeren.plan.term.PhaseJson;
import dev.zeren.plan.term.ReadingJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of drafts as JSON. What stands in our own tables is not held to the limits for what clients send. */
@ApplicationScoped
public class DraftJson {

    private static final String NO_READING = "{}";

    private final ObjectMapper json;

    DraftJson(ObjectMapper mapper) {
        this.json = mapper.copyWith(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build());
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Trace trace(String text) {
        return read(text, Trace.class);
    }

    public List<Amended> amended(String text) {
        return List.of(read(text, Amended[].class));
    }

    public Lesson lesson(String text) {
        return read(text, Lesson.class);
    }

    public List<ClauseJson> clauses(String text) {
        return List.of(read(text, ClauseJson[].class));
    }

    public List<PhaseJson> phases(String text) {
        return List.of(read(text, PhaseJson[].class));
    }

    public ReadingJson reading(String text) {
        return text.equals(NO_READING) ? null : read(text, ReadingJson.class);
    }

    public String reading(ReadingJson reading) {
        return reading == null ? NO_READING : write(reading);
    }

    /** The phases of a plan, as JSON, so many years later. */
    public String laterPhases(String phases, int years) {
        return write(Stream.of(read(phases, PhaseJson[].class))
                .map(phase -> phase.later(years))
                .toList());
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
