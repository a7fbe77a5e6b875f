package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.directory.domain.EntryKind;
import dev.zeren.plan.directory.persistence.EntryMerges.Merge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Moves what hangs on an entry to another and notes each row, so that exactly these can be moved back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EntryMoves {

    /** A column that refers to an entry: what it is called in notes and in faults, and whether the row has a version. */
    private enum Link {
        POST_UNIT(EntryKind.UNIT, "post", "post", "id", "unit_id", true),
        CHARGE_UNIT(EntryKind.UNIT, "charge", "charge", "id", "unit_id", true),
        CHILD(EntryKind.UNIT, "child", "unit", "id", "parent_id", true),
        MERGED_UNIT(EntryKind.UNIT, "merged", "unit", "id", "merged_into", true),
        RULE(EntryKind.UNIT, "rule", "unit_group_rule", "group_id", "under_id", false),
        RELATION(EntryKind.UNIT, "relation", "bureau_relation", "id", "unit_id", true),
        DELEGATION_FROM(EntryKind.UNIT, "delegating", "delegation", "id", "from_unit", true),
        DELEGATION_UNIT(EntryKind.UNIT, "delegated", "delegation", "id", "to_unit", true),
        DELEGATION_PERSON(EntryKind.PERSON, "delegated", "delegation", "id", "to_person", true),
        POST_PERSON(EntryKind.PERSON, "post", "post", "id", "person_id", true),
        CHARGE_PERSON(EntryKind.PERSON, "charge", "charge", "id", "person_id", true),
        MERGED_PERSON(EntryKind.PERSON, "merged", "person", "id", "merged_into", true);

        private final EntryKind kind;
        private final String relation;
        private final String table;
        private final String key;
        private final String column;
        private final boolean versioned;

        Link(EntryKind kind, String relation, String table, String key, String column, boolean versioned) {
            this.kind = kind;
            this.relation = relation;
            this.table = table;
            this.key = key;
            this.column = column;
            this.versioned = versioned;
        }

        String filled(String statement) {
            return statement.formatted(table, key, column, versioned ? ", version = t.version + 1" : "");
        }

        static List<Link> of(EntryKind kind) {
            return Arrays.stream(values()).filter(link -> link.kind == kind).toList();
        }
    }

    private final Rows sql;
    private final Bureau bureau;

    EntryMoves(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Moves all from the merged entry to the survivor. */
    public void move(Merge merge) {
        for (Link link : Link.of(merge.kind())) {
            // What was merged into the entry before has its own pointer to it, and so has the entry itself.
            sql.change(
                    link.filled("""
                            with moved as (
                                update %1$s t set %3$s = ?%4$s where t.bureau_id = ? and t.%3$s = ? and t.%2$s <> ?
                                returning t.%2$s)
                            insert into entry_merge_row (bureau_id, merge_id, relation, row_id)
                            select ?, ?, ?, %2$s from moved
                            """),
                    merge.survivor(),
                    bureau.id(),
                    merge.merged(),
                    merge.merged(),
                    bureau.id(),
                    merge.id(),
                    link.relation);
        }
        if (merge.kind() == EntryKind.UNIT) {
            moveMemberships(merge);
        }
    }

    // The note's number says whether the survivor came into the group by this.
    private void moveMemberships(Merge merge) {
        sql.change("""
                with added as (
                    insert into unit_group_member (bureau_id, group_id, unit_id)
                    select m.bureau_id, m.group_id, ? from unit_group_member m where m.bureau_id = ? and m.unit_id = ?
                    on conflict do nothing returning group_id)
                insert into entry_merge_row (bureau_id, merge_id, relation, row_id, number)
                select m.bureau_id, ?, 'group', m.group_id,
                    case when exists (select 1 from added where added.group_id = m.group_id) then 1 else 0 end
                from unit_group_member m where m.bureau_id = ? and m.unit_id = ?
                """, merge.survivor(), bureau.id(), merge.merged(), merge.id(), bureau.id(), merge.merged());
        sql.change("delete from unit_group_member where bureau_id = ? and unit_id = ?", bureau.id(), merge.merged());
    }

    /** Moves the noted rows back, and says of which relations some are not where the merge had put them. */
    public List<String> moveBack(Merge merge) {
        List<String> lost = new ArrayList<>();
        for (Link link : Link.of(merge.kind())) {
            int moved = sql.change(
                    link.filled("""
                            update %1$s t set %3$s = ?%4$s from entry_merge_row r
                            where r.bureau_id = ? and r.merge_id = ? and r.relation = ?
                                and t.bureau_id = ? and t.%2$s = r.row_id and t.%3$s = ?
                            """),
                    merge.merged(),
                    bureau.id(),
                    merge.id(),
                    link.relation,
                    bureau.id(),
                    merge.survivor());
            if (moved != noted(merge, link.relation)) {
                lost.add(link.relation);
            }
        }
        if (merge.kind() == EntryKind.UNIT && !moveMembershipsBack(merge)) {
            lost.add("group");
        }
        return lost;
    }

    private boolean moveMembershipsBack(Merge merge) {
        int back = sql.change("""
                insert into unit_group_member (bureau_id, group_id, unit_id)
                select r.bureau_id, r.row_id, ? from entry_merge_row r
                join unit_group_member m on m.bureau_id = r.bureau_id and m.group_id = r.row_id and m.unit_id = ?
                where r.bureau_id = ? and r.merge_id = ? and r.relation = 'group'
                """, merge.merged(), merge.survivor(), bureau.id(), merge.id());
        sql.change("""
                delete from unit_group_member m using entry_merge_row r
                where r.bureau_id = ? and r.merge_id = ? and r.relation = 'group' and r.number = 1
                    and m.bureau_id = ? and m.group_id = r.row_id and m.unit_id = ?
                """, bureau.id(), merge.id(), bureau.id(), merge.survivor());
        return back == noted(merge, "group");
    }

    private int noted(Merge merge, String relation) {
        return sql.one(
                        "select count(*) from entry_merge_row where bureau_id = ? and merge_id = ? and relation = ?",
                        row -> row.getInt(1),
                        bureau.id(),
                        merge.id(),
                        relation)
                .orElseThrow();
    }

    /** The open units under a parent that are called by the same name as another there, once for each name. */
    public List<String> namesakes(UUID parent, UUID other) {
        return sql.all("""
                select c.name from unit c join unit d on d.bureau_id = c.bureau_id and d.name_key = c.name_key
                where c.bureau_id = ? and c.parent_id = ? and d.parent_id = ?
                    and c.closed_on is null and c.merged_into is null and d.closed_on is null and d.merged_into is null
                order by c.name limit 100
                """, row -> row.getString(1), bureau.id(), parent, other);
    }

    /** Tells of the two entries and of all whose pointers were moved: as few events as an import's. */
    public void publish(Merge merge) {
        boolean units = merge.kind() == EntryKind.UNIT;
        publish(
                merge,
                units ? "units" : "people",
                units ? UnitImport.STATE : PersonImport.STATE,
                units ? "unit" : "person",
                "'child', 'merged'");
        publish(merge, "posts", PostImport.STATE, "post", "'post'");
    }

    private void publish(Merge merge, String many, String state, String table, String relations) {
        sql.change(
                """
                insert into feed (bureau_id, type, subject, data)
                select ?, 'dev.zeren.plan.%1$s.changed', ?, jsonb_build_object('%1$s', jsonb_agg(state order by nth))
                from (
                    select %2$s as state, row_number() over (order by e.id) - 1 as nth
                    from %3$s e
                    where e.bureau_id = ? and e.id in (
                        select ?::uuid union select ?::uuid
                        union select r.row_id from entry_merge_row r
                        where r.bureau_id = ? and r.merge_id = ? and r.relation in (%4$s))) numbered
                group by nth / 200
                """.formatted(many, state, table, relations),
                bureau.id(),
                merge.id(),
                bureau.id(),
                merge.survivor(),
                merge.merged(),
                bureau.id(),
                merge.id());
    }
}
