package dev.zeren.assessment.result.application;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.domain.Standing;
import dev.zeren.assessment.term.ResultRules;
import java.io.IOException;
import java.math.BigDecimal;

/** How a place and a grade follow from the total, as part of a proof: what can be checked against the rank list. */
final class StandingJson {

    private StandingJson() {}

    static void write(ResultRules rules, Result result, JsonGenerator json) throws IOException {
        Standing standing = result.standing();
        json.writeStartObject();
        json.writeNumberField("place", standing.place());
        json.writeNumberField("of", standing.of());
        json.writeNumberField("overall", standing.overall());
        json.writeNumberField("overallOf", standing.overallOf());
        json.writeStringField("ties", rules.ties() == ResultRules.Ties.SHARED ? "shared" : "dense");
        text(json, "grade", standing.grade());
        text(json, "forcedGrade", result.outcome().forcedGrade());
        text(json, "bestGrade", result.outcome().bestGrade());
        json.writeArrayFieldStart("grades");
        for (ResultRules.Grade grade : rules.grades()) {
            json.writeStartObject();
            json.writeStringField("name", grade.name());
            text(json, "from", plain(grade.from()));
            text(json, "quota", plain(grade.quota()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
