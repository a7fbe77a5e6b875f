package dev.zeren.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes news in the transaction of the change that it tells of: neither is there without the other. */
@ApplicationScoped
public class FeedWriter {

    private final Rows rows;
    private final Bureau bureau;
    private final ObjectMapper json;

    FeedWriter(Rows rows, Bureau bureau, ObjectMapper json) {
        this.rows = rows;
        this.bureau = bureau;
        this.json = json;
    }

    /**
     * Publishes an event.
     *
     * @param type reverse-DNS name, e.g. {@code dev.zeren.plan.task.changed}
     * @param subject what it is about
     * @param data the state after the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String type, UUID subject, Object data) {
        try {
            rows.changeAtEnd(
                    "insert into feed (bureau_id, type, subject, data) values (?, ?, ?, ?::jsonb)",
                    bureau.id(),
                    type,
                    subject,
                    json.writeValueAsString(data));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
