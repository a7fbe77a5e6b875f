package dev.zeren.plan.directory.persistence;

import static dev.zeren.plan.directory.persistence.UnitImport.ids;
import static dev.zeren.plan.directory.persistence.UnitImport.texts;

import dev.zeren.plan.directory.domain.PostLine;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import java.util.ArrayList;
import java.util.List;

/** The posts of an import; their people and units are those of the file or of the directory. The feed tells of none. */
public final class PostImport {

    private static final String STAGE = "import_post";

    private final ImportRun run;

    public PostImport(ImportRun run) {
        this.run = run;
    }

    /** Puts rows where they are checked. */
    public void stage(List<PostLine> lines) {
        run.change(
                """
                insert into import_post (bureau_id, run, row_no, key, id, person_key, unit_key, title, from_on, to_on)
                select :b, :r, row_no, key, id, person_key, unit_key, title, from_on::date, to_on::date
                from unnest(?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    given(row_no, key, id, person_key, unit_key, title, from_on, to_on)
                """,
                lines.stream().map(PostLine::row).toArray(Integer[]::new),
                texts(lines, PostLine::key),
                ids(lines.size()),
                texts(lines, PostLine::personKey),
                texts(lines, PostLine::unitKey),
                texts(lines, PostLine::title),
                texts(lines, PostLine::from),
                texts(lines, PostLine::to));
    }

    /** Finds out which rows are new, changed or as they are. */
    public void resolve() {
        run.find(STAGE, "post", false);
        run.refer(STAGE, "person_key", "person_id", "import_person", "person");
        run.refer(STAGE, "unit_key", "unit_id", "import_unit", "unit");
        run.change("""
                update import_post s set state = 'CHANGED' from post e
                where s.bureau_id = :b and s.run = :r and s.state = 'KNOWN' and e.bureau_id = :b and e.id = s.id
                    and (e.person_id, e.unit_id, e.title, e.from_on, e.to_on)
                        is distinct from (s.person_id, s.unit_id, s.title, s.from_on, s.to_on)
                """);
    }

    /** What is wrong with the posts taken together. */
    public List<Hit> check(int limit) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(run.doubled(STAGE, "key", "true", "externalId", "double-key", limit));
        hits.addAll(run.doubled(STAGE, "id", "true", "externalId", "same-entry", limit));
        hits.addAll(unknown("person_id", "person_key", "personId", limit));
        hits.addAll(unknown("unit_id", "unit_key", "unitId", limit));
        return hits;
    }

    private List<Hit> unknown(String column, String key, String field, int limit) {
        return run.hits("""
                select row_no, '%3$s', 'unknown-reference', %2$s from import_post
                where bureau_id = :b and run = :r and %1$s is null
                """.formatted(column, key, field), limit);
    }

    /** Takes the rows over, with their audit. */
    public Counts apply(Author author) {
        String members = "'externalId', %1$s, 'personId', %2$s.person_id, 'unitId', %2$s.unit_id, 'title', %2$s.title,"
                + " 'from', %2$s.from_on, 'to', %2$s.to_on";
        run.audit(
                STAGE,
                "post",
                "post.imported",
                "jsonb_build_object(" + members.formatted("e.external_id", "e") + ")",
                "jsonb_build_object(" + members.formatted("s.key", "s") + ")",
                author);
        run.change("""
                update post e set person_id = s.person_id, unit_id = s.unit_id, title = s.title,
                    from_on = s.from_on, to_on = s.to_on, version = e.version + 1
                from import_post s
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED' and e.bureau_id = :b and e.id = s.id
                """);
        run.change("""
                insert into post (bureau_id, id, version, external_id, person_id, unit_id, title, from_on, to_on)
                select :b, id, 0, key, person_id, unit_id, title, from_on, to_on
                from import_post where bureau_id = :b and run = :r and state = 'NEW'
                """);
        return run.counts(STAGE);
    }
}
