package dev.zeren.local.e2e;

import dev.zeren.local.e2e.WritingUnderFire.Written;
import dev.zeren.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a bureau has in the database and on the disk, seen from below the services. */
final class Stored {

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Suite suite;
    private final String bureau;

    Stored(Suite suite, String bureau) {
        this.suite = suite;
        this.bureau = bureau;
    }

    /** Accepted reports whose narrative, a key, begins so, each with its evidence; one row for each pair. */
    List<Written> reports(String prefix) {
        return rows(
                """
                select report.narrative, report.task_id, report.id, evidence.id, report.percent, evidence.sha256
                from progress_report report
                left join evidence_use used on used.bureau_id = report.bureau_id
                    and used.subject_kind = 'progress-report' and used.subject_id = report.id
                left join evidence on evidence.bureau_id = used.bureau_id and evidence.id = used.evidence_id
                where report.bureau_id = ? and report.narrative like ? || '%' and report.state = 'ACCEPTED'
                order by report.narrative collate "C"
                """,
                row -> new Written(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)),
                bureau,
                prefix);
    }

    /**
     * Keys for which a report was not drafted, or not handed in, exactly once, as the table, the audit and the feed tell.
     */
    List<String> notOnce(String prefix) {
        return rows("""
                select key || ': ' || string_agg(what || ' ' || times, ', ') from (
                    select report.narrative as key, 'reports' as what, count(*) as times
                    from progress_report report where report.bureau_id = ? and report.narrative like ? || '%'
                    group by 1
                    union all
                    select report.narrative, told.action, count(*)
                    from progress_report report
                    join audit told on told.bureau_id = report.bureau_id and told.object_id = report.id
                    where report.bureau_id = ? and report.narrative like ? || '%'
                    group by 1, 2
                    union all
                    select report.narrative, news.type, count(*)
                    from progress_report report
                    join feed news on news.bureau_id = report.bureau_id and news.subject = report.id
                    where report.bureau_id = ? and report.narrative like ? || '%'
                    group by 1, 2
                ) effects
                where times <> 1 group by key order by key
                """, row -> row.getString(1), bureau, prefix, bureau, prefix, bureau, prefix);
    }

    /** Keys of the files that are stored as evidence, each as often as it is. */
    List<String> evidence(String prefix) {
        return rows("""
                select replace(title, '.txt', '') as key from evidence
                where bureau_id = ? and title like ? || '%' and status = 'STORED'
                order by replace(title, '.txt', '') collate "C"
                """, row -> row.getString(1), bureau, prefix);
    }

    /** Ids of the feed's events in their order. */
    List<String> feed() {
        return rows(
                "select feed.xid || '-' || feed.id from feed where bureau_id = ? order by feed.xid, feed.id",
                row -> row.getString(1),
                bureau);
    }

    /** Where the rows of evidence, of all bureaus, say that files lie; what has not come whole is said to be none. */
    List<String> filesByRows() {
        return rows("""
                select concat_ws('/', bureau_id, right(id::text, 2), id)
                    || case status when 'STORED' then '' else ' is ' || status end
                from evidence where kind = 'FILE' order by 1
                """, row -> row.getString(1));
    }

    /** What lies in the folder of evidence. */
    List<String> filesOnDisk() {
        Path folder = suite.data().evidence();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> rows(String query, Row<T> read, Object... values) {
        try (Connection connection = suite.postgres().connect("plan");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(read.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
