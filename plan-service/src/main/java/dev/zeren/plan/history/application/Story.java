package dev.zeren.plan.history.application;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.kit.audit.AuditEntry;
import dev.zeren.plan.history.domain.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes sentences of what the audit holds. */
final class Story {

    private Story() {}

    static HistoryEntry tell(AuditEntry entry) {
        return new HistoryEntry(
                entry.id(), entry.at(), entry.actorName(), entry.action(), entry.objectId(), changes(entry));
    }

    /**
     * What is different before and after; of what is new, what it has. Ids and versions say nothing to a reader, and what
     * has parts of its own he reads where it stands.
     */
    private static List<FieldChange> changes(AuditEntry entry) {
        Set<String> fields = new LinkedHashSet<>();
        addFields(entry.before(), fields);
        addFields(entry.after(), fields);
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            String from = text(entry.before(), field);
            String to = text(entry.after(), field);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }

    private static void addFields(JsonNode state, Set<String> fields) {
        if (state != null && state.isObject()) {
            state.fieldNames().forEachRemaining(name -> {
                if (!name.equals("version") && !name.equals("id") && !name.endsWith("Id")) {
                    fields.add(name);
                }
            });
        }
    }

    private static String text(JsonNode state, String field) {
        JsonNode value = state == null ? null : state.get(field);
        if (value == null || value.isNull() || value.isObject()) {
            return null;
        }
        return value.isArray() ? list(value) : value.asText();
    }

    private static String list(JsonNode values) {
        List<String> words = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isValueNode()) {
                return null;
            }
            words.add(value.asText());
        }
        return words.isEmpty() ? null : String.join("、", words);
    }
}
