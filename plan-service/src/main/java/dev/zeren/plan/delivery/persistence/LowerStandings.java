package dev.zeren.plan.delivery.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.delivery.domain.Standing;
import dev.zeren.plan.term.Light;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Where tasks of lower bureaus stand that carry out the bureau's own, as those said. */
@ApplicationScoped
public class LowerStandings {

    private static final String STANDING = """
            s.task_id, s.lower_task_id, s.label, s.heading, s.units, s.status, s.percent, s.due_on, s.yellow_from,
            s.orange_from, s.red_from
            """;

    // The worst light of several tasks on a day, as the number of the constant.
    private static final String WORST = """
            max(case when s.red_from <= ? then 3 when s.orange_from <= ? then 2 when s.yellow_from <= ? then 1 else 0 end)
            """;

    private final Rows sql;
    private final Bureau bureau;

    LowerStandings(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * What one lower bureau's tasks that carry out a task come to.
     *
     * @param unit which unit of the directory the lower bureau is; null when that is not known
     * @param percent the mean of them
     * @param light the worst of them
     * @param asOf when the lower bureau said so
     * @param staleSince since when it is not a lower bureau any more; null while it is
     */
    public record Sum(
            UUID taskId,
            String bureau,
            String bureauName,
            UUID unit,
            int tasks,
            int done,
            int percent,
            Light light,
            Instant asOf,
            Instant staleSince) {}

    /** One such task with whose it is. */
    public record Lower(Standing standing, String bureau, String bureauName, Instant asOf, Instant staleSince) {}

    /**
     * What one lower bureau carries out of a plan.
     *
     * @param carried which tasks of the plan
     */
    public record Share(
            UUID delivery,
            String bureau,
            String bureauName,
            UUID unit,
            Set<UUID> carried,
            int tasks,
            int done,
            Instant deliveredAt,
            Instant takenBackAt,
            Instant asOf,
            Instant staleSince) {}

    /** What was last heard of a delivery. */
    public List<Standing> of(UUID delivery) {
        return sql.all(
                "select " + STANDING + " from lower_standing s where s.bureau_id = ? and s.delivery_id = ?"
                        + " order by s.task_id, s.lower_task_id",
                LowerStandings::standing,
                bureau.idOrNone(),
                delivery);
    }

    /** Puts what was heard in place of what was heard before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(UUID delivery, List<Standing> heard) {
        sql.change("delete from lower_standing where bureau_id = ? and delivery_id = ?", bureau.id(), delivery);
        sql.change(
                """
                insert into lower_standing (bureau_id, delivery_id, task_id, lower_task_id, label, heading, units, status,
                    percent, due_on, yellow_from, orange_from, red_from)
                select ?, ?, n.task, n.lower, n.label, n.heading, string_to_array(n.units, chr(31)), n.status, n.percent,
                    n.due_on, n.yellow_from, n.orange_from, n.red_from
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::varchar[], ?::int[], ?::date[],
                    ?::date[], ?::date[], ?::date[])
                    n(task, lower, label, heading, units, status, percent, due_on, yellow_from, orange_from, red_from)
                """,
                bureau.id(),
                delivery,
                heard.stream().map(Standing::upperTask).toArray(UUID[]::new),
                heard.stream().map(Standing::lowerTask).toArray(UUID[]::new),
                texts(heard, Standing::label),
                texts(heard, Standing::heading),
                // Rows of arrays of unequal lengths are none of PostgreSQL's arrays.
                texts(heard, one -> String.join("\u001f", one.units())),
                texts(heard, one -> one.status().name()),
                heard.stream().map(Standing::percent).toArray(Integer[]::new),
                texts(heard, Standing::dueOn),
                texts(heard, Standing::yellowFrom),
                texts(heard, Standing::orangeFrom),
                texts(heard, Standing::redFrom));
    }

    /** Notes what number was heard last, and as of when it stands so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void heard(UUID delivery, long number, Instant asOf) {
        sql.change(
                "update plan_delivery set standing_number = ?, reported_at = ? where bureau_id = ? and id = ?",
                number,
                OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC),
                bureau.id(),
                delivery);
    }

    /** By task and lower bureau, what carries the tasks out. */
    public List<Sum> sums(Collection<UUID> tasks, LocalDate today) {
        return sql.all(
                """
                select s.task_id, d.lower_bureau, r.other_name, r.unit_id, count(*),
                    count(*) filter (where s.status = 'DONE'), round(avg(s.percent)), %s, d.reported_at, r.ended_at
                from lower_standing s
                join plan_delivery d on d.bureau_id = s.bureau_id and d.id = s.delivery_id
                %s
                where s.bureau_id = ? and s.task_id = any(?)
                group by s.task_id, d.id, d.lower_bureau, r.other_name, r.unit_id, d.reported_at, r.ended_at
                order by s.task_id, d.id
                """.formatted(WORST, LastRelation.withLower("d")),
                row -> new Sum(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        Light.values()[row.getInt(8)],
                        UpperPlans.instant(row, 9),
                        UpperPlans.instant(row, 10)),
                today,
                today,
                today,
                bureau.idOrNone(),
                tasks.toArray(UUID[]::new));
    }

    /** The tasks of lower bureaus that carry a task out, in the order of ids. */
    public List<Lower> lowers(UUID task, UUID after, int most) {
        return sql.all(
                """
                select %s, d.lower_bureau, r.other_name, d.reported_at, r.ended_at
                from lower_standing s
                join plan_delivery d on d.bureau_id = s.bureau_id and d.id = s.delivery_id
                %s
                where s.bureau_id = ? and s.task_id = ? and (?::uuid is null or s.lower_task_id > ?)
                order by s.lower_task_id limit ?
                """.formatted(STANDING, LastRelation.withLower("d")),
                row -> new Lower(
                        standing(row),
                        row.getString(12),
                        row.getString(13),
                        UpperPlans.instant(row, 14),
                        UpperPlans.instant(row, 15)),
                bureau.idOrNone(),
                task,
                after,
                after,
                most);
    }

    /** What each lower bureau that was given the plan carries out of it, in the order in which it was given. */
    public List<Share> shares(UUID plan, Cursor from, int most) {
        UUID after = from.isStart() ? null : from.uuid(0);
        return sql.all(
                """
                select d.id, d.lower_bureau, r.other_name, r.unit_id, array(
                        select distinct s.task_id from lower_standing s
                        where s.bureau_id = d.bureau_id and s.delivery_id = d.id),
                    (select count(*) from lower_standing s where s.bureau_id = d.bureau_id and s.delivery_id = d.id),
                    (select count(*) from lower_standing s
                        where s.bureau_id = d.bureau_id and s.delivery_id = d.id and s.status = 'DONE'),
                    d.delivered_at, d.taken_back_at, d.reported_at, r.ended_at
                from plan_delivery d %s
                where d.bureau_id = ? and d.plan_id = ? and (?::uuid is null or d.id > ?)
                order by d.id limit ?
                """.formatted(LastRelation.withLower("d")),
                row -> new Share(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        Set.copyOf(Arrays.asList((UUID[]) row.getArray(5).getArray())),
                        row.getInt(6),
                        row.getInt(7),
                        UpperPlans.instant(row, 8),
                        UpperPlans.instant(row, 9),
                        UpperPlans.instant(row, 10),
                        UpperPlans.instant(row, 11)),
                bureau.idOrNone(),
                plan,
                after,
                after,
                most);
    }

    private static String[] texts(List<Standing> standings, Function<Standing, Object> part) {
        return standings.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                Arrays.asList((String[]) row.getArray(5).getArray()),
                ProgressStatus.valueOf(row.getString(6)),
                row.getInt(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class));
    }
}
