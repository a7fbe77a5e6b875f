package dev.zeren.plan.progress.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.plan.progress.domain.Measured;
import jakarta.enterprise.context.ApplicationScoped;

/** The figures of reports in the form in which they are kept. */
@ApplicationScoped
public class MeasuredJson {

    private static final String NOTHING = "{}";

    private final ObjectMapper json;

    MeasuredJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Measured measured) {
        try {
            return measured.equals(Measured.NOTHING) ? NOTHING : json.writeValueAsString(measured);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Measured read(String text) {
        try {
            return text.equals(NOTHING) ? Measured.NOTHING : json.readValue(text, Measured.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
