package dev.zeren.assessment.result.application;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zeren.assessment.result.domain.Fraction;
import dev.zeren.assessment.result.domain.ProofNode;
import java.io.IOException;
import java.util.Map;

/**
 * A proof as JSON, complete enough for a stranger to compute it again. Numbers are texts: a plain decimal, or a fraction
 * in lowest terms where no short decimal is exact (docs/zh-CN/assessment-results.md).
 */
final class ProofJson {

    private ProofJson() {}

    static void write(ProofNode node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", node.rule().toString());
        json.writeStringField("ruleZh", node.rule().words().zh());
        json.writeStringField("ruleEn", node.rule().words().en());
        text(json, "key", node.key());
        text(json, "name", node.name());
        json.writeStringField("points", node.points().toString());
        Fraction full = node.full();
        text(json, "full", full == null ? null : full.toString());
        json.writeBooleanField("applies", node.applies());
        if (!node.given().isEmpty()) {
            json.writeObjectFieldStart("given");
            for (Map.Entry<String, String> entry : node.given().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
        if (node.source() != null) {
            source(json, node.source());
        }
        if (!node.parts().isEmpty()) {
            json.writeArrayFieldStart("parts");
            for (ProofNode part : node.parts()) {
                write(part, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, ProofNode.Source source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("id", source.id().toString());
        text(json, "by", source.by());
        text(json, "name", source.name());
        text(json, "panel", source.panel());
        text(json, "period", source.period());
        text(json, "at", source.at());
        text(json, "reason", source.reason());
        if (!source.evidence().isEmpty()) {
            json.writeArrayFieldStart("evidence");
            for (String id : source.evidence()) {
                json.writeString(id);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}
