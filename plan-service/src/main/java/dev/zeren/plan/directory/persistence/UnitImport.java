package dev.zeren.plan.directory.persistence;

import dev.zeren.plan.directory.domain.UnitLine;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import dev.zeren.plan.term.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The units of an import: as many statements for twenty thousand as for one. */
public final class UnitImport implements TableImport<UnitLine> {

    /** What the feed says of a unit {@code e}. */
    static final String STATE = """
            jsonb_build_object('id', e.id, 'parentId', e.parent_id, 'name', e.name,
                'kind', replace(lower(e.kind), '_', '-'), 'position', e.position, 'closedOn', e.closed_on,
                'mergedInto', e.merged_into)
            """;

    private static final String STAGE = "import_unit";
    private static final String TOP = "'00000000-0000-0000-0000-000000000000'::uuid";
    private static final String MEMBERS = """
            'name', %1$s.name, 'kind', replace(lower(%1$s.kind), '_', '-'), 'parentId', %1$s.parent_id,
            'position', %1$s.position, 'codes', jsonb_build_object('division', %1$s.division_code,
                'credit', %1$s.credit_code, 'school', %1$s.school_code),
            'openedOn', %1$s.opened_on, 'closedOn', %1$s.closed_on
            """;

    private final ImportRun run;
    private final ImportAliases aliases;

    public UnitImport(ImportRun run) {
        this.run = run;
        this.aliases = new ImportAliases(run, STAGE, "unit_alias", "unit_id");
    }

    @Override
    public void stage(List<UnitLine> lines) {
        run.change(
                """
                insert into import_unit (bureau_id, run, row_no, key, id, name, name_key, kind, parent_key, position,
                    division_code, credit_code, school_code, opened_on, closed_on, alias_names, alias_keys)
                select :b, :r, row_no, key, id, name, name_key, kind, parent_key, position,
                    division_code, credit_code, school_code, opened_on::date, closed_on::date,
                    string_to_array(names, E'\\n'), string_to_array(keys, E'\\n')
                from unnest(?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    given(row_no, key, id, name, name_key, kind, parent_key, position,
                        division_code, credit_code, school_code, opened_on, closed_on, names, keys)
                """,
                lines.stream().map(UnitLine::row).toArray(Integer[]::new),
                texts(lines, UnitLine::key),
                ids(lines.size()),
                texts(lines, UnitLine::name),
                texts(lines, line -> NameKey.of(line.name())),
                texts(lines, line -> line.kind().name()),
                texts(lines, UnitLine::parentKey),
                lines.stream().map(UnitLine::position).toArray(Integer[]::new),
                texts(lines, line -> line.codes().division()),
                texts(lines, line -> line.codes().credit()),
                texts(lines, line -> line.codes().school()),
                texts(lines, UnitLine::openedOn),
                texts(lines, UnitLine::closedOn),
                texts(lines, line -> String.join("\n", line.aliases())),
                texts(lines, line -> keys(line.aliases())));
    }

    static UUID[] ids(int count) {
        UUID[] ids = new UUID[count];
        for (int i = 0; i < count; i++) {
            ids[i] = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        }
        return ids;
    }

    static <T> String[] texts(List<T> lines, Function<T, ?> value) {
        return lines.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    static String keys(List<String> names) {
        return String.join("\n", names.stream().map(NameKey::of).toList());
    }

    @Override
    public void resolve() {
        run.find(STAGE, "unit", true);
        run.refer(STAGE, "parent_key", "parent_id", STAGE, "unit");
        run.change("""
                update import_unit s set state = 'CHANGED' from unit e left join %s on a.owner = e.id
                where s.bureau_id = :b and s.run = :r and s.state = 'KNOWN' and e.bureau_id = :b and e.id = s.id
                    and ((e.name, e.kind, e.parent_id, e.position, e.division_code, e.credit_code, e.school_code,
                            e.opened_on, e.closed_on)
                        is distinct from (s.name, s.kind, s.parent_id, coalesce(s.position, e.position),
                            s.division_code, s.credit_code, s.school_code, s.opened_on, s.closed_on)
                        or %s)
                """.formatted(aliases.held(), ImportAliases.DIFFER));
    }

    @Override
    public List<Hit> check(int limit) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(run.doubled(STAGE, "key", "true", "externalId", "double-key", limit));
        hits.addAll(run.doubled(STAGE, "id", "state <> 'MERGED'", "externalId", "same-entry", limit));
        hits.addAll(run.unknown(STAGE, "parent_id", "parent_key", "parentId", limit));
        hits.addAll(circles(limit));
        hits.addAll(codes("credit_code", "creditCode", limit));
        hits.addAll(codes("school_code", "schoolCode", limit));
        hits.addAll(run.doubled(
                STAGE,
                "coalesce(parent_id, " + TOP + "), name_key",
                "state <> 'MERGED' and closed_on is null",
                "name",
                "double-name",
                limit));
        hits.addAll(run.hits("""
                select s.row_no, 'name', 'name-taken', s.name from import_unit s
                join unit e on e.bureau_id = :b and coalesce(e.parent_id, %1$s) = coalesce(s.parent_id, %1$s)
                    and e.name_key = s.name_key and e.closed_on is null and e.merged_into is null and e.id <> s.id
                where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED') and s.closed_on is null
                    and %2$s
                """.formatted(TOP, notInFile("e")), limit));
        return hits;
    }

    private static String notInFile(String entry) {
        return """
                not exists (select 1 from import_unit t
                    where t.bureau_id = :b and t.run = :r and t.id = %s.id and t.state <> 'MERGED')
                """.formatted(entry);
    }

    private List<Hit> codes(String column, String field, int limit) {
        List<Hit> hits = new ArrayList<>(
                run.doubled(STAGE, column, column + " is not null and state <> 'MERGED'", field, "double-code", limit));
        hits.addAll(run.hits("""
                select s.row_no, '%2$s', 'code-taken', s.%1$s from import_unit s
                join unit e on e.bureau_id = :b and e.%1$s = s.%1$s and e.id <> s.id
                where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED') and %3$s
                """.formatted(column, field, notInFile("e")), limit));
        return hits;
    }

    private List<Hit> circles(int limit) {
        return run.hits("""
                select row_no, 'parentId', 'unit-in-itself', null from (
                    with recursive tree(id, parent_id, row_no) as materialized (
                        select id, parent_id, row_no from import_unit
                        where bureau_id = :b and run = :r and state <> 'MERGED'
                        union all
                        select e.id, e.parent_id, null from unit e where e.bureau_id = :b and %s),
                    up(row_no, begun, here) as (
                        select row_no, id, parent_id from tree where row_no is not null and parent_id is not null
                        union
                        select up.row_no, up.begun, tree.parent_id from up join tree on tree.id = up.here
                        where up.here <> up.begun and tree.parent_id is not null)
                    select row_no from up where here = begun) circle
                """.formatted(notInFile("e")), limit);
    }

    @Override
    public Counts apply(Author author) {
        String after = "jsonb_build_object('externalId', s.key, 'aliases', to_jsonb(s.alias_names), "
                + MEMBERS.formatted("s") + ")";
        String before =
                "jsonb_build_object('externalId', e.external_id, 'aliases', array(select a.name from unit_alias a"
                        + " where a.bureau_id = :b and a.unit_id = e.id order by a.position), " + MEMBERS.formatted("e")
                        + ")";
        run.audit(STAGE, "unit", "unit.imported", before, after, author);
        // Documents of the past use the name of the past.
        run.change("""
                insert into unit_alias (bureau_id, unit_id, position, name, name_key, origin)
                select :b, e.id, 900, e.name, e.name_key, 'FORMER_NAME'
                from import_unit s join unit e on e.bureau_id = :b and e.id = s.id
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED' and e.name_key <> s.name_key
                    and not exists (select 1 from unit_alias a
                        where a.bureau_id = :b and a.unit_id = e.id and a.name_key = e.name_key)
                """);
        run.change("""
                update unit e set name = s.name, name_key = s.name_key, kind = s.kind, parent_id = s.parent_id,
                    position = coalesce(s.position, e.position), division_code = s.division_code,
                    credit_code = s.credit_code, school_code = s.school_code, opened_on = s.opened_on,
                    closed_on = s.closed_on, version = e.version + 1
                from import_unit s
                where s.bureau_id = :b and s.run = :r and s.state = 'CHANGED' and e.bureau_id = :b and e.id = s.id
                """);
        run.change("""
                insert into unit (bureau_id, id, version, external_id, name, name_key, kind, parent_id, position,
                    division_code, credit_code, school_code, opened_on, closed_on)
                select :b, id, 0, key, name, name_key, kind, parent_id, coalesce(position, row_no),
                    division_code, credit_code, school_code, opened_on, closed_on
                from import_unit where bureau_id = :b and run = :r and state = 'NEW'
                """);
        aliases.apply();
        run.publish(STAGE, "unit", "dev.zeren.plan.units.changed", "units", STATE);
        return run.counts(STAGE);
    }
}
