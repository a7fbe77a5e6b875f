package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.tenant.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One import in the staging tables. In its statements {@code :b} stands for the bureau and {@code :r} for the run, and
 * {@code ?} for further values in their order.
 *
 * @param id of the run; also the subject of its news
 */
public record ImportRun(Rows sql, String bureau, UUID id) {

    static final String UUID_FORM = "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'";

    private static final Pattern PLACE = Pattern.compile(":b\\b|:r\\b|\\?");

    /** Something wrong that only the whole file, or the directory, shows. */
    public record Hit(int row, String field, String code, String value) {

        static Hit read(ResultSet row) throws SQLException {
            return new Hit(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    /** How many rows of a table were what. */
    public record Counts(int rows, int added, int changed, int unchanged, int merged) {}

    int change(String statement, Object... more) {
        return sql.change(text(statement), values(statement, more));
    }

    /** The first of the hits of a query of row, field, code and value. */
    List<Hit> hits(String query, int limit) {
        String limited = query + " order by 1 limit " + limit;
        return sql.all(text(limited), Hit::read, values(limited));
    }

    /** Where a key occurs again in a column. */
    List<Hit> doubled(String table, String column, String condition, String field, String code, int limit) {
        return hits("""
                select row_no, '%4$s', '%5$s', key from (
                    select row_no, key, row_number() over (partition by %2$s order by row_no) as nth
                    from %1$s where bureau_id = :b and run = :r and %3$s) numbered
                where nth > 1
                """.formatted(table, column, condition, field, code), limit);
    }

    /** Where a column of keys refers to nothing. */
    List<Hit> unknown(String table, String ids, String keys, String field, int limit) {
        return hits("""
                select row_no, '%4$s', 'unknown-reference', %3$s from %1$s
                where bureau_id = :b and run = :r and %3$s is not null and %2$s is null
                """.formatted(table, ids, keys, field), limit);
    }

    Counts counts(String table) {
        String query = """
                select count(*), count(*) filter (where state = 'NEW'), count(*) filter (where state = 'CHANGED'),
                    count(*) filter (where state = 'KNOWN'), count(*) filter (where state = 'MERGED')
                from %s where bureau_id = :b and run = :r
                """.formatted(table);
        return sql.one(
                        text(query),
                        row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                        values(query))
                .orElseThrow();
    }

    /** Finds the entries that there are: by the key as their external id, else as their id. */
    void find(String stage, String table, boolean mergeable) {
        String state = mergeable ? "case when e.merged_into is null then 'KNOWN' else 'MERGED' end" : "'KNOWN'";
        change("""
                update %1$s s set id = e.id, state = %3$s from %2$s e
                where s.bureau_id = :b and s.run = :r and e.bureau_id = :b and e.external_id = s.key
                """.formatted(stage, table, state));
        change("""
                update %1$s s set id = e.id, state = %3$s from %2$s e
                where s.bureau_id = :b and s.run = :r and s.state = 'NEW' and e.bureau_id = :b
                    and e.id = case when s.key ~ %4$s then s.key::uuid end
                """.formatted(stage, table, state, UUID_FORM));
    }

    /**
     * Finds the entries that a column of keys refers to, of the file or of the directory; one that stands for another is
     * that other.
     */
    void refer(String stage, String keys, String ids, String referredStage, String referred) {
        change("""
                update %1$s s set %3$s = found.target
                from (
                    select g.row_no, coalesce(staged.merged_into, p.id, x.merged_into, x.id, y.merged_into, y.id) as target
                    from %1$s g
                    left join %4$s p on p.bureau_id = :b and p.run = :r and p.key = g.%2$s
                    left join %5$s staged on staged.bureau_id = :b and staged.id = p.id
                    left join %5$s x on x.bureau_id = :b and x.external_id = g.%2$s
                    left join %5$s y on y.bureau_id = :b and y.id = case when g.%2$s ~ %6$s then g.%2$s::uuid end
                    where g.bureau_id = :b and g.run = :r and g.%2$s is not null) found
                where s.bureau_id = :b and s.run = :r and s.row_no = found.row_no
                """.formatted(stage, keys, ids, referredStage, referred, UUID_FORM));
    }

    /** One row of the audit for each entry that is added or changed. */
    void audit(String stage, String table, String action, String before, String after, Author author) {
        change("""
                insert into audit (bureau_id, actor, actor_name, action, object_id, before, after, request_id)
                select :b, ?, ?, '%3$s', s.id, case when s.state = 'CHANGED' then %4$s end, %5$s, ?
                from %1$s s left join %2$s e on e.bureau_id = s.bureau_id and e.id = s.id
                where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED')
                order by s.row_no
                """.formatted(stage, table, action, before, after), author.subject(), author.name(), author.requestId());
    }

    /** News of what was added or changed, many entries to an event: readers take each in one statement. */
    void publish(String stage, String table, String type, String member, String state) {
        change("""
                insert into feed (bureau_id, type, subject, data)
                select :b, '%3$s', :r::uuid, jsonb_build_object('%4$s', jsonb_agg(state order by nth))
                from (
                    select %5$s as state, row_number() over (order by e.id) - 1 as nth
                    from %1$s s join %2$s e on e.bureau_id = s.bureau_id and e.id = s.id
                    where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED')) numbered
                group by nth / 200
                order by nth / 200
                """.formatted(stage, table, type, member, state));
    }

    /** Leaves no row in the staging tables. */
    public void clear() {
        for (String stage : List.of("import_unit", "import_group", "import_person", "import_post", "import_charge")) {
            change("delete from " + stage + " where bureau_id = :b and run = :r");
        }
    }

    /** Who imports. */
    public record Author(String subject, String name, String requestId) {}

    private static String text(String statement) {
        return statement.replaceAll(":[br]\\b", "?");
    }

    private Object[] values(String statement, Object... more) {
        List<Object> values = new ArrayList<>();
        Matcher place = PLACE.matcher(statement);
        for (int next = 0; place.find(); ) {
            values.add(
                    switch (place.group()) {
                        case ":b" -> bureau;
                        case ":r" -> id;
                        default -> more[next++];
                    });
        }
        return values.toArray();
    }
}
