package dev.zeren.assessment.result.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was published of rounds. */
@ApplicationScoped
public class Publications {

    private static final String COLUMNS = """
            id, round_id, number, computation, entries, reason, notice_days, published_at, published_by,
            published_by_name, sha256, previous_sha256, key_id
            """;

    /** A publication without its bytes. */
    public record Row(
            UUID id,
            UUID round,
            int number,
            int computation,
            int entries,
            String reason,
            int noticeDays,
            Instant publishedAt,
            String publishedBy,
            String publishedByName,
            String sha256,
            String previousSha256,
            String keyId) {}

    /** What was signed, and the signature. */
    public record Signed(int number, byte[] content, String sha256, byte[] signature, String keyId) {}

    private final Rows rows;
    private final Bureau bureau;

    Publications(Rows rows, Bureau bureau) {
        this.rows = rows;
        this.bureau = bureau;
    }

    public void add(Row row, byte[] content, byte[] signature) {
        rows.change(
                """
                insert into publication (bureau_id, id, round_id, number, computation, entries, reason, notice_days,
                    published_at, published_by, published_by_name, sha256, previous_sha256, key_id, content, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?)
                """,
                bureau.id(),
                row.id(),
                row.round(),
                row.number(),
                row.computation(),
                row.entries(),
                row.reason(),
                row.noticeDays(),
                row.publishedAt().toString(),
                row.publishedBy(),
                row.publishedByName(),
                row.sha256(),
                row.previousSha256(),
                row.keyId(),
                content,
                signature);
    }

    /** The last publication of a round. */
    public Optional<Row> last(UUID round) {
        return rows.one(
                "select " + COLUMNS
                        + " from publication where bureau_id = ? and round_id = ? order by number desc limit 1",
                Publications::row,
                bureau.idOrNone(),
                round);
    }

    public Optional<Row> find(UUID id) {
        return rows.one(
                "select " + COLUMNS + " from publication where bureau_id = ? and id = ?",
                Publications::row,
                bureau.idOrNone(),
                id);
    }

    /** The publications of a round from a number on, the first first. */
    public List<Row> list(UUID round, int after, int limit) {
        return rows.all(
                "select " + COLUMNS
                        + " from publication where bureau_id = ? and round_id = ? and number > ? order by number limit ?",
                Publications::row,
                bureau.idOrNone(),
                round,
                after,
                limit);
    }

    /** The bytes of the next publication of a round after a number: one at a time, for they are large. */
    public Optional<Signed> signedAfter(UUID round, int after) {
        return rows.one(
                """
                select number, content, sha256, signature, key_id from publication
                where bureau_id = ? and round_id = ? and number > ? order by number limit 1
                """,
                row -> new Signed(row.getInt(1), row.getBytes(2), row.getString(3), row.getBytes(4), row.getString(5)),
                bureau.id(),
                round,
                after);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}
