package dev.zeren.plan.directory.persistence;

import static dev.zeren.plan.directory.persistence.UnitImport.texts;

import dev.zeren.plan.directory.domain.GroupLine;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the groups of an import stand for. A group that the file names becomes what its rows say; one that it does not
 * name stays. Rows of a group that changes are changed, those of units that come into its list are new.
 */
public final class GroupImport implements TableImport<GroupLine> {

    private static final String STAGE = "import_group";

    /** Ids of the groups that do not stay what they are. */
    private static final String CHANGING =
            "(select id from import_group where bureau_id = :b and run = :r and state in ('NEW', 'CHANGED'))";

    private final ImportRun run;

    public GroupImport(ImportRun run) {
        this.run = run;
    }

    @Override
    public void stage(List<GroupLine> lines) {
        run.change(
                """
                insert into import_group (bureau_id, run, row_no, key, unit_key, kinds, under_key, division_prefix)
                select :b, :r, row_no, key, unit_key, string_to_array(kinds, ','), under_key, division_prefix
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    given(row_no, key, unit_key, kinds, under_key, division_prefix)
                """,
                lines.stream().map(GroupLine::row).toArray(Integer[]::new),
                texts(lines, GroupLine::key),
                texts(lines, GroupLine::unitKey),
                texts(lines, GroupImport::kinds),
                texts(lines, GroupLine::underKey),
                texts(lines, GroupLine::divisionPrefix));
    }

    // In the order in which groups have them.
    private static String kinds(GroupLine line) {
        return line.kinds() == null
                ? null
                : String.join(
                        ",", line.kinds().stream().map(Enum::name).sorted().toList());
    }

    @Override
    public void resolve() {
        run.find(STAGE, "unit", true);
        run.change("""
                update import_group s set id = u.id from import_unit u
                where s.bureau_id = :b and s.run = :r and s.state = 'NEW'
                    and u.bureau_id = :b and u.run = :r and u.key = s.key
                """);
        run.refer(STAGE, "unit_key", "unit_id", "import_unit", "unit");
        run.refer(STAGE, "under_key", "under_id", "import_unit", "unit");
        passOver();
        compare();
    }

    /** Two units of a list of which one was merged into the other are one. */
    private void passOver() {
        run.change("""
                update import_group s set state = 'MERGED'
                from (
                    select row_no, unit_key <> first_value(unit_key) over same as other,
                        row_number() over same as nth
                    from import_group
                    where bureau_id = :b and run = :r and state <> 'MERGED' and id is not null and unit_id is not null
                    window same as (partition by id, unit_id order by row_no)) numbered
                where s.bureau_id = :b and s.run = :r and s.row_no = numbered.row_no
                    and numbered.nth > 1 and numbered.other
                """);
    }

    private void compare() {
        run.change("""
                update import_group s set state = 'NEW'
                where s.bureau_id = :b and s.run = :r and s.state = 'KNOWN' and s.unit_id is not null
                    and not exists (select 1 from unit_group_member m
                        where m.bureau_id = :b and m.group_id = s.id and m.unit_id = s.unit_id)
                """);
        run.change("""
                update import_group s set state = 'CHANGED'
                where s.bureau_id = :b and s.run = :r and s.state = 'KNOWN' and s.id in (
                    select id from import_group where bureau_id = :b and run = :r and state = 'NEW'
                    union all
                    select m.group_id from unit_group_member m
                    join unit u on u.bureau_id = :b and u.id = m.unit_id and u.merged_into is null
                    left join import_group t
                        on t.bureau_id = :b and t.run = :r and t.id = m.group_id and t.unit_id = m.unit_id
                    where m.bureau_id = :b and t.row_no is null
                    union all
                    select t.id from import_group t
                    left join unit_group_rule g on g.bureau_id = :b and g.group_id = t.id
                    where t.bureau_id = :b and t.run = :r and t.state = 'KNOWN'
                        and (t.kinds::text[], t.under_id, t.division_prefix)
                            is distinct from (g.kinds::text[], g.under_id, g.division_prefix))
                """);
    }

    @Override
    public List<Hit> check(int limit) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(run.unknown(STAGE, "id", "key", "groupId", limit));
        hits.addAll(run.unknown(STAGE, "unit_id", "unit_key", "unitId", limit));
        hits.addAll(run.unknown(STAGE, "under_id", "under_key", "underId", limit));
        // Looked up once for each group: joined with each of its rows, the planner compared 20,000 with 20,000.
        hits.addAll(run.hits("""
                select row_no, 'groupId', 'not-a-group', key from import_group
                where bureau_id = :b and run = :r and state <> 'MERGED' and id in (
                    select g.id
                    from (select distinct id from import_group where bureau_id = :b and run = :r) g
                    left join import_unit u on u.bureau_id = :b and u.run = :r and u.id = g.id
                    left join unit e on e.bureau_id = :b and e.id = g.id
                    where coalesce(u.kind, e.kind) <> 'GROUP')
                """, limit));
        hits.addAll(run.doubled(
                STAGE,
                "id, unit_id",
                "state <> 'MERGED' and id is not null and unit_id is not null",
                "unitId",
                "same-entry",
                limit));
        hits.addAll(run.hits("""
                select row_no, 'groupId', 'list-and-rule', key from (
                    select row_no, key, row_number() over (partition by id order by row_no) as nth,
                        bool_or(unit_key is null) over (partition by id) as alone
                    from import_group
                    where bureau_id = :b and run = :r and state <> 'MERGED' and id is not null) numbered
                where alone and nth > 1
                """, limit));
        return hits;
    }

    @Override
    public Counts apply(Author author) {
        run.change("""
                insert into audit (bureau_id, actor, actor_name, action, object_id, before, after, request_id)
                select :b, ?, ?, 'unit.membership-imported', s.id, jsonb_build_object(
                        'rule', (select jsonb_build_object('kinds', g.kinds, 'under', g.under_id,
                                'divisionPrefix', g.division_prefix)
                            from unit_group_rule g where g.bureau_id = :b and g.group_id = s.id),
                        'units', array(select m.unit_id from unit_group_member m
                            where m.bureau_id = :b and m.group_id = s.id order by m.unit_id)),
                    jsonb_build_object(
                        'rule', jsonb_agg(jsonb_build_object('kinds', s.kinds, 'under', s.under_id,
                            'divisionPrefix', s.division_prefix)) filter (where s.kinds is not null) -> 0,
                        'units', coalesce(jsonb_agg(s.unit_id order by s.unit_id)
                            filter (where s.unit_id is not null), '[]')), ?
                from import_group s
                where s.bureau_id = :b and s.run = :r and s.state in ('NEW', 'CHANGED')
                group by s.id order by min(s.row_no)
                """, author.subject(), author.name(), author.requestId());
        run.change("delete from unit_group_rule where bureau_id = :b and group_id in " + CHANGING);
        run.change("delete from unit_group_member where bureau_id = :b and group_id in " + CHANGING);
        run.change("""
                insert into unit_group_rule (bureau_id, group_id, kinds, under_id, division_prefix)
                select :b, id, kinds, under_id, division_prefix from import_group
                where bureau_id = :b and run = :r and state in ('NEW', 'CHANGED') and kinds is not null
                """);
        run.change("""
                insert into unit_group_member (bureau_id, group_id, unit_id)
                select :b, id, unit_id from import_group
                where bureau_id = :b and run = :r and state in ('NEW', 'CHANGED') and unit_id is not null
                """);
        // What it stands for is part of it, though it is kept in tables of its own.
        run.change("update unit set version = version + 1 where bureau_id = :b and id in " + CHANGING);
        return run.counts(STAGE);
    }
}
