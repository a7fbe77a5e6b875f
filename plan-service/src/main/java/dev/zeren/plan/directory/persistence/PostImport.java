package dev.zeren.plan.directory.persistence;

import static dev.zeren.plan.directory.persistence.UnitImport.ids;
import static dev.zeren.plan.directory.persistence.UnitImport.texts;

import dev.zeren.plan.directory.domain.PostLine;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * The posts of an import, or the charges, which have no title; their people and units are those of the file or of the
 * directory. The feed tells of none.
 */
public final class PostImport implements TableImport<PostLine> {

    /** What the feed says of a post {@code e}. */
    static final String STATE = """
            jsonb_build_object('id', e.id, 'personId', e.person_id, 'unitId', e.unit_id, 'title', e.title,
                'from', e.from_on, 'to', e.to_on)
            """;

    private final ImportRun run;
    private final String table;
    private final String stage;
    private final boolean titled;

    private PostImport(ImportRun run, String table, boolean titled) {
        this.run = run;
        this.table = table;
        this.stage = "import_" + table;
        this.titled = titled;
    }

    public static PostImport posts(ImportRun run) {
        return new PostImport(run, "post", true);
    }

    public static PostImport charges(ImportRun run) {
        return new PostImport(run, "charge", false);
    }

    @Override
    public void stage(List<PostLine> lines) {
        run.change(
                """
                insert into %1$s (bureau_id, run, row_no, key, id, person_key, unit_key, from_on, to_on%2$s)
                select :b, :r, row_no, key, id, person_key, unit_key, from_on::date, to_on::date%2$s
                from unnest(?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    given(row_no, key, id, person_key, unit_key, title, from_on, to_on)
                """.formatted(stage, title("")),
                lines.stream().map(PostLine::row).toArray(Integer[]::new),
                texts(lines, PostLine::key),
                ids(lines.size()),
                texts(lines, PostLine::personKey),
                texts(lines, PostLine::unitKey),
                texts(lines, PostLine::title),
                texts(lines, PostLine::from),
                texts(lines, PostLine::to));
    }

    @Override
    public void resolve() {
        run.find(stage, table, false);
        run.refer(stage, "person_key", "person_id", "import_person", "person");
        run.refer(stage, "unit_key", "unit_id", "import_unit", "unit");
        run.change("""
                update %1$s s set state = 'CHANGED' from %2$s e
                where s.bureau_id = :b and s.run = :r and s.state = 'KNOWN' and e.bureau_id = :b and e.id = s.id
                    and (e.person_id, e.unit_id, e.from_on, e.to_on%3$s)
                        is distinct from (s.person_id, s.unit_id, s.from_on, s.to_on%4$s)
                """.formatted(stage, table, title("e."), title("s.")));
    }

    @Override
    public List<Hit> check(int limit) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(run.doubled(stage, "key", "true", "externalId", "double-key", limit));
        hits.addAll(run.doubled(stage, "id", "true", "externalId", "same-entry", limit));
        hits.addAll(run.unknown(stage, "person_id", "person_key", "personId", limit));
        hits.addAll(run.unknown(stage, "unit_id", "unit_key", "unitId", limit));
        return hits;
    }

    @Override
    public Counts apply(Author author) {
        run.audit(stage, table, table + ".imported", audited("e", "external_id"), audited("s", "key"), author);
        run.change("""
                update %2$s e set person_id = s.person_id, unit_id = s.unit_id, from_on = s.from_on, to_on = s.to_on,
                    version = e.version + 1%3$s
                from %1$s s
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED' and e.bureau_id = :b and e.id = s.id
                """.formatted(stage, table, titled ? ", title = s.title" : ""));
        run.change("""
                insert into %2$s (bureau_id, id, version, external_id, person_id, unit_id, from_on, to_on%3$s)
                select :b, id, 0, key, person_id, unit_id, from_on, to_on%3$s
                from %1$s where bureau_id = :b and run = :r and state = 'NEW'
                """.formatted(stage, table, title("")));
        if (titled) {
            run.publish(stage, table, "dev.zeren.plan.posts.changed", "posts", STATE);
        }
        return run.counts(stage);
    }

    private String audited(String row, String key) {
        return "jsonb_build_object('externalId', %1$s.%2$s, 'personId', %1$s.person_id, 'unitId', %1$s.unit_id%3$s,"
                        .formatted(row, key, titled ? ", 'title', " + row + ".title" : "")
                + " 'from', %1$s.from_on, 'to', %1$s.to_on)".formatted(row);
    }

    private String title(String prefix) {
        return titled ? ", " + prefix + "title" : "";
    }
}
