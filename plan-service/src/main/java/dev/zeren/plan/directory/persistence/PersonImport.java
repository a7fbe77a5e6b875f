package dev.zeren.plan.directory.persistence;

import static dev.zeren.plan.directory.persistence.UnitImport.ids;
import static dev.zeren.plan.directory.persistence.UnitImport.keys;
import static dev.zeren.plan.directory.persistence.UnitImport.texts;

import dev.zeren.plan.directory.domain.PersonLine;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;

/** The people of an import. */
public final class PersonImport implements TableImport<PersonLine> {

    /** What the feed says of a person {@code e}. */
    static final String STATE = "jsonb_build_object('id', e.id, 'name', e.name, 'mergedInto', e.merged_into)";

    private static final String STAGE = "import_person";

    private final ImportRun run;
    private final ImportAliases aliases;

    public PersonImport(ImportRun run) {
        this.run = run;
        this.aliases = new ImportAliases(run, STAGE, "person_alias", "person_id");
    }

    @Override
    public void stage(List<PersonLine> lines) {
        run.change(
                """
                insert into import_person (bureau_id, run, row_no, key, id, name, name_key, subject, alias_names, alias_keys)
                select :b, :r, row_no, key, id, name, name_key, subject,
                    string_to_array(names, E'\\n'), string_to_array(keys, E'\\n')
                from unnest(?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    given(row_no, key, id, name, name_key, subject, names, keys)
                """,
                lines.stream().map(PersonLine::row).toArray(Integer[]::new),
                texts(lines, PersonLine::key),
                ids(lines.size()),
                texts(lines, PersonLine::name),
                texts(lines, line -> NameKey.of(line.name())),
                texts(lines, PersonLine::subject),
                texts(lines, line -> String.join("\n", line.aliases())),
                texts(lines, line -> keys(line.aliases())));
    }

    @Override
    public void resolve() {
        run.find(STAGE, "person", true);
        run.change("""
                update import_person s set state = 'CHANGED' from person e left join %s on a.owner = e.id
                where s.bureau_id = :b and s.run = :r and s.state = 'KNOWN' and e.bureau_id = :b and e.id = s.id
                    and ((e.name, e.subject) is distinct from (s.name, s.subject) or %s)
                """.formatted(aliases.held(), ImportAliases.DIFFER));
    }

    @Override
    public List<Hit> check(int limit) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(run.doubled(STAGE, "key", "true", "externalId", "double-key", limit));
        hits.addAll(run.doubled(STAGE, "id", "state <> 'MERGED'", "externalId", "same-entry", limit));
        hits.addAll(run.doubled(
                STAGE, "subject", "subject is not null and state <> 'MERGED'", "subject", "double-subject", limit));
        hits.addAll(run.hits("""
                select s.row_no, 'subject', 'subject-taken', s.subject from import_person s
                join person e on e.bureau_id = :b and e.subject = s.subject and e.id <> s.id
                where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED')
                    and not exists (select 1 from import_person t
                        where t.bureau_id = :b and t.run = :r and t.id = e.id and t.state <> 'MERGED')
                """, limit));
        return hits;
    }

    @Override
    public Counts apply(Author author) {
        String members = "'externalId', %1$s, 'name', %2$s.name, 'subject', %2$s.subject";
        run.audit(
                STAGE,
                "person",
                "person.imported",
                "jsonb_build_object('aliases', array(select a.name from person_alias a where a.bureau_id = :b"
                        + " and a.person_id = e.id order by a.position), "
                        + members.formatted("e.external_id", "e") + ")",
                "jsonb_build_object('aliases', to_jsonb(s.alias_names), " + members.formatted("s.key", "s") + ")",
                author);
        run.change("""
                update person e set name = s.name, name_key = s.name_key, subject = s.subject, version = e.version + 1
                from import_person s
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED' and e.bureau_id = :b and e.id = s.id
                """);
        run.change("""
                insert into person (bureau_id, id, version, external_id, name, name_key, subject)
                select :b, id, 0, key, name, name_key, subject
                from import_person where bureau_id = :b and run = :r and state = 'NEW'
                """);
        aliases.apply();
        run.publish(STAGE, "person", "dev.zeren.plan.people.changed", "people", STATE);
        return run.counts(STAGE);
    }
}
