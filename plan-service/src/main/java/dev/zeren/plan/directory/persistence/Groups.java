package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.directory.domain.GroupRule;
import dev.zeren.plan.directory.domain.UnitKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which units groups stand for. */
@ApplicationScoped
public class Groups {

    private static final String OPEN =
            " where u.bureau_id = ? and u.merged_into is null and (u.closed_on is null or u.closed_on > ?)";

    private final Rows sql;
    private final Bureau bureau;

    Groups(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A unit of a group, with what the list is ordered by. */
    public record Member(UUID id, String name, UnitKind kind, int position) {}

    /** The group's rule; empty for one that is a list. */
    public Optional<GroupRule> rule(UUID group) {
        return sql.one(
                "select kinds, under_id, division_prefix from unit_group_rule where bureau_id = ? and group_id = ?",
                row -> new GroupRule(
                        Arrays.stream((String[]) row.getArray(1).getArray())
                                .map(UnitKind::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getObject(2, UUID.class),
                        row.getString(3)),
                bureau.idOrNone(),
                group);
    }

    /** Makes the group what the rule says. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stand(UUID group, GroupRule rule) {
        clear(group);
        sql.change(
                """
                insert into unit_group_rule (bureau_id, group_id, kinds, under_id, division_prefix)
                values (?, ?, ?::varchar[], ?, ?)
                """,
                bureau.id(),
                group,
                rule.kinds().stream().map(UnitKind::name).sorted().toArray(String[]::new),
                rule.under(),
                rule.divisionPrefix());
    }

    /** Makes the group the list of the units. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stand(UUID group, Set<UUID> units) {
        clear(group);
        sql.change(
                "insert into unit_group_member (bureau_id, group_id, unit_id) select ?, ?, unnest(?::uuid[])",
                bureau.id(),
                group,
                units.toArray(UUID[]::new));
    }

    private void clear(UUID group) {
        sql.change("delete from unit_group_rule where bureau_id = ? and group_id = ?", bureau.id(), group);
        sql.change("delete from unit_group_member where bureau_id = ? and group_id = ?", bureau.id(), group);
    }

    /** The units of a group that is a list, those that are closed on the day left out. */
    public List<Member> listed(UUID group, LocalDate day, Cursor from, int rows) {
        return members(
                " join unit_group_member m on m.bureau_id = u.bureau_id and m.unit_id = u.id" + OPEN
                        + " and m.group_id = ?",
                new ArrayList<>(List.of(bureau.idOrNone(), day, group)),
                from,
                rows);
    }

    /** The units that a rule stands for on the day; never groups. */
    public List<Member> ruled(GroupRule rule, LocalDate day, Cursor from, int rows) {
        List<Object> values = new ArrayList<>(List.of(bureau.idOrNone(), day));
        String where = OPEN + " and u.kind <> 'GROUP'";
        if (!rule.kinds().isEmpty()) {
            where += " and u.kind = any(?)";
            values.add(rule.kinds().stream().map(UnitKind::name).toArray(String[]::new));
        }
        if (rule.divisionPrefix() != null) {
            where += " and u.division_code between ? and ?";
            values.add(Units.padded(rule.divisionPrefix(), '0'));
            values.add(Units.padded(rule.divisionPrefix(), '9'));
        }
        if (rule.under() != null) {
            where += """
                     and u.id in (
                        with recursive below(id) as (
                            select id from unit where bureau_id = ? and parent_id = ?
                            union
                            select child.id from below join unit child on child.bureau_id = ? and child.parent_id = below.id)
                        select id from below)
                    """;
            values.addAll(List.of(bureau.idOrNone(), rule.under(), bureau.idOrNone()));
        }
        return members(where, values, from, rows);
    }

    private List<Member> members(String where, List<Object> values, Cursor from, int rows) {
        String after = "";
        if (!from.isStart()) {
            after = " and (u.position, u.id) > (?, ?)";
            values.add(from.number(0));
            values.add(from.uuid(1));
        }
        values.add(rows);
        return sql.all(
                "select u.id, u.name, u.kind, u.position from unit u" + where + after
                        + " order by u.position, u.id limit ?",
                row -> new Member(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        UnitKind.valueOf(row.getString(3)),
                        row.getInt(4)),
                values.toArray());
    }

    /** Where units of a list are no more, their successors belong to it too; rules look under the first successor. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Collection<UUID> closed, List<UUID> successors) {
        sql.change("""
                insert into unit_group_member (bureau_id, group_id, unit_id)
                select distinct m.bureau_id, m.group_id, successor
                from unit_group_member m, unnest(?::uuid[]) successor
                where m.bureau_id = ? and m.unit_id = any(?)
                on conflict do nothing
                """, successors.toArray(UUID[]::new), bureau.id(), closed.toArray(UUID[]::new));
        if (successors.size() == 1) {
            sql.change(
                    "update unit_group_rule set under_id = ? where bureau_id = ? and under_id = any(?)",
                    successors.get(0),
                    bureau.id(),
                    closed.toArray(UUID[]::new));
        }
    }
}
