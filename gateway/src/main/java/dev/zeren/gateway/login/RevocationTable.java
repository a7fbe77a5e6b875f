package dev.zeren.gateway.login;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The logouts of the last hours, in the database that all replicas of the gateway share. Every method blocks. */
@Singleton
class RevocationTable {

    private static final String RECORD = """
            insert into revocation (kind, name, not_before) values (?, ?, ?)
            on conflict (kind, name) do update
            set not_before = greatest(revocation.not_before, excluded.not_before), recorded_at = clock_timestamp()""";
    private static final String RECORDED_WITHIN = """
            select kind, name, not_before from revocation
            where recorded_at > clock_timestamp() - make_interval(secs => ?)""";
    private static final String PRUNE =
            "delete from revocation where recorded_at < clock_timestamp() - make_interval(secs => ?)";

    private final DataSource dataSource;

    RevocationTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void record(Revocation revocation) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setString(1, revocation.kind().name());
            insert.setString(2, revocation.name());
            insert.setTimestamp(3, Timestamp.from(revocation.notBefore()));
            insert.executeUpdate();
        }
    }

    /** What was recorded lately, by the database's clock. */
    List<Revocation> recordedWithin(Duration span) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(RECORDED_WITHIN)) {
            select.setDouble(1, span.toMillis() / 1000.0);
            try (ResultSet rows = select.executeQuery()) {
                List<Revocation> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Revocation(
                            Revocation.Kind.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant()));
                }
                return found;
            }
        }
    }

    /** Forgets what is older than any token that is still alive. */
    void prune(Duration keep) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(PRUNE)) {
            delete.setDouble(1, keep.toMillis() / 1000.0);
            delete.executeUpdate();
        }
    }

    /**
     * One logout.
     *
     * @param kind whether a single session ended or a subject was logged out everywhere
     * @param name the session's {@code sid} or the subject
     * @param notBefore tokens of the subject that were issued up to this instant are void; a session's all are
     */
    record Revocation(Kind kind, String name, Instant notBefore) {

        enum Kind {
            SESSION,
            SUBJECT
        }

        static Revocation ofSession(String session, Instant at) {
            return new Revocation(Kind.SESSION, session, at);
        }

        static Revocation ofSubject(String subject, Instant at) {
            return new Revocation(Kind.SUBJECT, subject, at);
        }
    }
}
