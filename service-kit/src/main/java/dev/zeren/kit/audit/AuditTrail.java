package dev.zeren.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The audit as a story of things, told to who has seen to it that the caller may see them. */
@ApplicationScoped
public class AuditTrail {

    private final Rows rows;
    private final ObjectMapper json;

    AuditTrail(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * What was done to the things, and to what belongs to them, the last first.
     *
     * @param before only changes with a smaller id; null for the last ones
     * @param most at most so many
     */
    public List<AuditEntry> of(Collection<UUID> things, Long before, int most) {
        return rows.all(
                "select id, at, actor, actor_name, action, object_id, before, after from audit_story(?, ?, ?)",
                this::read,
                things.toArray(UUID[]::new),
                before == null ? Long.MAX_VALUE : before,
                most);
    }

    private AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                parse(row.getString(7)),
                parse(row.getString(8)));
    }

    private JsonNode parse(String state) {
        try {
            return state == null ? null : json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
