package dev.zeren.assessment.round.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.round.domain.RoundTerms;
import jakarta.enterprise.context.ApplicationScoped;

/** What a round goes by, in the form in which it is kept. */
@ApplicationScoped
public class RoundJson {

    private final ObjectMapper json;

    RoundJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(RoundTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public RoundTerms read(String text) {
        try {
            return json.readValue(text, RoundTerms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
