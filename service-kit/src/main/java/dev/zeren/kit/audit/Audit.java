package dev.zeren.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who did what, when: one row for each change, written in the change's own transaction. The application's role can
 * insert there, and be told the story of given things ({@link AuditTrail}), and nothing more.
 */
@ApplicationScoped
public class Audit {

    private final Rows rows;
    private final Bureau bureau;
    private final Callers callers;
    private final ObjectMapper json;

    Audit(Rows rows, Bureau bureau, Callers callers, ObjectMapper json) {
        this.rows = rows;
        this.bureau = bureau;
        this.callers = callers;
        this.json = json;
    }

    /**
     * Writes the row of a change.
     *
     * @param action what was done, past tense, e.g. {@code plan.issued}
     * @param object what it was done to
     * @param before the state before, or null when it is new
     * @param after the state after, or null when it is gone
     */
    public void record(String action, UUID object, Object before, Object after) {
        recordPart(action, object, null, before, after);
    }

    /**
     * Writes the row of a change that is also part of another thing's story.
     *
     * @param whole of which it is a part, e.g. the task to which a report belongs
     */
    public void recordPart(String action, UUID object, UUID whole, Object before, Object after) {
        Caller caller = callers.find().orElse(Caller.SYSTEM);
        rows.changeAtEnd(
                """
                insert into audit (bureau_id, actor, actor_name, action, object_id, context_id, before, after, request_id)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                """,
                bureau.id(),
                caller.subject(),
                caller.name(),
                action,
                object,
                whole,
                write(before),
                write(after),
                RequestId.current());
    }

    private String write(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
