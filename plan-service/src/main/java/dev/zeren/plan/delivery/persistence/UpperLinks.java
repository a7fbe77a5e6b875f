package dev.zeren.plan.delivery.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.delivery.domain.Standing;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ProgressStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which of the bureau's tasks carry out tasks of the upper one. */
@ApplicationScoped
public class UpperLinks {

    private static final String[] RESPONSIBLE = Duty.names(Duty::reports);

    private final Rows sql;
    private final Bureau bureau;

    UpperLinks(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** A task of the upper bureau with its plan, that a task carries out. */
    public record Linked(
            UUID taskId,
            UUID planId,
            String planTitle,
            String label,
            String heading,
            String bureau,
            String bureauName,
            Instant changedAt,
            Instant endedAt) {}

    /** Those of the ids that are tasks of the upper bureau which may be carried out: given, and not taken back. */
    public Set<UUID> given(Collection<UUID> ids) {
        return Set.copyOf(
                sql.all("""
                select t.id from upper_task t join upper_plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                where t.bureau_id = ? and t.id = any(?) and t.withdrawn_at is null and p.taken_back_at is null
                    and exists (select 1 from bureau_relation r where r.bureau_id = p.bureau_id
                        and r.other = p.upper_bureau and r.level = 'UPPER' and r.status = 'ACTIVE')
                """, row -> row.getObject(1, UUID.class), bureau.idOrNone(), ids.toArray(UUID[]::new)));
    }

    /** Those of the ids that the task carries out already. */
    public Set<UUID> carried(UUID lower, Collection<UUID> ids) {
        return Set.copyOf(sql.all(
                "select upper_id from carried_upper_task where bureau_id = ? and lower_id = ? and upper_id = any(?)",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                lower,
                ids.toArray(UUID[]::new)));
    }

    /** Whether there is such a task of the upper bureau. */
    public boolean knows(UUID upper) {
        return sql.one("select 1 from upper_task where bureau_id = ? and id = ?", row -> true, bureau.idOrNone(), upper)
                .isPresent();
    }

    /** What a task carries out of the upper bureau, in the order of ids. */
    public List<Linked> uppers(UUID lower, int most) {
        return sql.all(
                """
                select t.id, p.id, p.title, t.label, t.heading, p.upper_bureau, p.upper_name, p.changed_at,
                    coalesce(t.withdrawn_at, p.taken_back_at, r.ended_at)
                from carried_upper_task c
                join upper_task t on t.bureau_id = c.bureau_id and t.id = c.upper_id
                join upper_plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id
                %s
                where c.bureau_id = ? and c.lower_id = ? order by t.id limit ?
                """.formatted(LastRelation.withUpper("p")),
                row -> new Linked(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        UpperPlans.instant(row, 8),
                        UpperPlans.instant(row, 9)),
                bureau.idOrNone(),
                lower,
                most);
    }

    /** Makes the tasks of the upper bureau those that one carries out; says whose plans they and those before are in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> carryOut(UUID lower, Set<UUID> uppers, Instant at, String by) {
        UUID[] ids = uppers.toArray(UUID[]::new);
        List<UUID> plans = sql.all("""
                select distinct plan_id from upper_task where bureau_id = ? and (id = any(?) or id in (
                    select upper_id from carried_upper_task where bureau_id = ? and lower_id = ?))
                order by 1
                """, row -> row.getObject(1, UUID.class), bureau.id(), ids, bureau.id(), lower);
        if (!plans.isEmpty()) {
            sql.change(
                    "delete from carried_upper_task where bureau_id = ? and lower_id = ? and upper_id <> all(?)",
                    bureau.id(),
                    lower,
                    ids);
            sql.change("""
                    insert into carried_upper_task (bureau_id, lower_id, upper_id, since, linked_by)
                    select ?, ?, n.id, ?, ? from unnest(?::uuid[]) n(id) on conflict do nothing
                    """, bureau.id(), lower, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), by, ids);
        }
        return plans;
    }

    /** Some tasks carry out nothing any more; says of which upper plans they did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> remove(Collection<UUID> lowers) {
        return sql.all("""
                with gone as (
                    delete from carried_upper_task where bureau_id = ? and lower_id = any(?) returning upper_id)
                select distinct u.plan_id from gone join upper_task u on u.bureau_id = ? and u.id = gone.upper_id
                order by 1
                """, row -> row.getObject(1, UUID.class), bureau.id(), lowers.toArray(UUID[]::new), bureau.id());
    }

    /** The upper plans of which tasks of a plan carry something out. */
    public List<UUID> plansOf(UUID plan) {
        return sql.all("""
                select distinct u.plan_id from task t
                join carried_upper_task c on c.bureau_id = t.bureau_id and c.lower_id = t.id
                join upper_task u on u.bureau_id = c.bureau_id and u.id = c.upper_id
                where t.bureau_id = ? and t.plan_id = ? order by 1
                """, row -> row.getObject(1, UUID.class), bureau.idOrNone(), plan);
    }

    /** Where the tasks stand that carry out those of an upper plan; those of drafts are nobody's business. */
    public List<Standing> standings(UUID plan, int most) {
        return sql.all(
                """
                select c.upper_id, t.id, t.label, t.heading, t.status, t.percent, coalesce(t.due_on, p.ends_on),
                    l.yellow_from, l.orange_from, l.red_from, array(
                        select a.name from assignment a where a.bureau_id = t.bureau_id and a.task_id = t.id
                            and a.duty = any(?) order by a.position limit 20)
                from upper_task u
                join carried_upper_task c on c.bureau_id = u.bureau_id and c.upper_id = u.id
                join task t on t.bureau_id = c.bureau_id and t.id = c.lower_id and t.withdrawn_by is null
                join plan p on p.bureau_id = t.bureau_id and p.id = t.plan_id and p.status <> 'DRAFT'
                left join task_light l on l.bureau_id = t.bureau_id and l.task_id = t.id
                where u.bureau_id = ? and u.plan_id = ? and u.withdrawn_at is null
                order by c.upper_id, t.id limit ?
                """,
                row -> new Standing(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Arrays.asList((String[]) row.getArray(11).getArray()),
                        ProgressStatus.valueOf(row.getString(5)),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class)),
                RESPONSIBLE,
                bureau.idOrNone(),
                plan,
                most);
    }
}
