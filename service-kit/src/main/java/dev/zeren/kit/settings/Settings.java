package dev.zeren.kit.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The rules in which bureaus differ: a record for each set of them, the usual ones in code, a bureau's own as data. */
@ApplicationScoped
public class Settings {

    private record Stored(UUID id, int version, String content) {}

    private final Rows rows;
    private final Bureau bureau;
    private final Audit audit;
    private final ObjectMapper json;

    Settings(Rows rows, Bureau bureau, Audit audit, ObjectMapper json) {
        this.rows = rows;
        this.bureau = bureau;
        this.audit = audit;
        this.json = json;
    }

    /**
     * What holds in the bureau.
     *
     * @param name of the set, e.g. {@code light-rules}
     * @param usual what holds where the bureau has none of its own
     */
    @SuppressWarnings("unchecked")
    public <T> Setting<T> get(String name, T usual) {
        return find(name, "")
                .map(stored -> new Setting<>(read(stored.content(), (Class<T>) usual.getClass()), stored.version()))
                .orElse(new Setting<>(usual, 0));
    }

    /**
     * Gives the bureau a set of its own; what was decided by the old one stays decided.
     *
     * @throws Rejection {@code stale-version}
     */
    @Transactional
    public <T> Setting<T> replace(String name, IfMatch ifMatch, T usual, T value) {
        Setting<T> held = hold(name, usual);
        ifMatch.verify(held.version());
        return put(name, "replaced", held, value);
    }

    /** What holds in the bureau, from now on its own and held by this transaction. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Setting<T> hold(String name, T usual) {
        // The first set of two that come at once waits for nobody's row; the second then finds it.
        rows.change("""
                insert into setting (bureau_id, name, id, version, content) values (?, ?, gen_random_uuid(), 0, ?)
                on conflict do nothing
                """, bureau.id(), name, write(usual));
        Stored stored = find(name, " for update").orElseThrow();
        return new Setting<>(read(stored.content(), (Class<T>) usual.getClass()), stored.version());
    }

    /**
     * Gives the bureau another set in place of one that it holds.
     *
     * @param done what the audit calls it, e.g. {@code learned}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Setting<T> put(String name, String done, Setting<T> held, T value) {
        UUID id = rows.one("""
                        update setting set version = version + 1, content = ? where bureau_id = ? and name = ?
                        returning id
                        """, row -> row.getObject(1, UUID.class), write(value), bureau.id(), name)
                .orElseThrow();
        audit.record(name + "." + done, id, held.value(), value);
        return new Setting<>(value, held.version() + 1);
    }

    private Optional<Stored> find(String name, String lock) {
        return rows.one(
                "select id, version, content from setting where bureau_id = ? and name = ?" + lock,
                row -> new Stored(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)),
                bureau.idOrNone(),
                name);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
