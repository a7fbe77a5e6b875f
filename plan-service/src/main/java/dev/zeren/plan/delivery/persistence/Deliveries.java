package dev.zeren.plan.delivery.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.delivery.domain.Audience;
import dev.zeren.plan.delivery.domain.GivenPlan;
import dev.zeren.plan.delivery.domain.GivenPlan.GivenTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What lower bureaus are given of the bureau's plans. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Deliveries {

    private static final String DELIVERY = """
            select id, plan_id, lower_bureau, delivered_at is not null and taken_back_at is null, standing_number
            from plan_delivery where bureau_id = ? and
            """;

    private final Rows sql;
    private final Bureau bureau;

    Deliveries(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * A plan on its way to a lower bureau, or there.
     *
     * @param there whether the lower bureau has it
     * @param heard the number of the last standing that it sent up
     */
    public record Delivery(UUID id, UUID planId, String lower, boolean there, long heard) {}

    /** A number later than all before, also than those that were rolled back. */
    public long nextNumber() {
        return sql.one("select nextval('news_number')", row -> row.getLong(1)).orElseThrow();
    }

    /** Adds the deliveries of a plan that are not there yet. */
    public void add(UUID plan, Collection<String> lower) {
        sql.change(
                """
                insert into plan_delivery (bureau_id, id, plan_id, lower_bureau)
                select ?, n.id, ?, n.lower from unnest(?::uuid[], ?::varchar[]) n(id, lower)
                on conflict (bureau_id, plan_id, lower_bureau) do nothing
                """,
                bureau.id(),
                plan,
                Stream.generate(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .limit(lower.size())
                        .toArray(UUID[]::new),
                lower.toArray(String[]::new));
    }

    public Optional<Delivery> find(UUID id) {
        return sql.one(DELIVERY + "id = ?", Deliveries::read, bureau.id(), id);
    }

    /** The delivery of a plan to a lower bureau, for this transaction alone. */
    public Optional<Delivery> hold(UUID plan, String lower) {
        return sql.one(
                DELIVERY + "plan_id = ? and lower_bureau = ? for update", Deliveries::read, bureau.id(), plan, lower);
    }

    /** The plan as it is given now; empty while it is a draft or when it is no more. */
    public Optional<GivenPlan> plan(UUID id, boolean takenBack, List<GivenTask> tasks) {
        return sql.one(
                "select id, title, year, kind, status, ends_on from plan where bureau_id = ? and id = ? and status <> 'DRAFT'",
                row -> new GivenPlan(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        takenBack,
                        tasks),
                bureau.id(),
                id);
    }

    /** The tasks of the plan that are given, in printed order. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<GivenTask> tasks(Audience audience) {
        return sql
                .all(
                        """
                        select t.id, t.position, t.label, t.heading, t.text, coalesce(t.due_on, p.ends_on)
                        from plan p join task t on t.bureau_id = p.bureau_id and t.plan_id = p.id
                        where p.bureau_id = ? and p.id = ? and t.withdrawn_by is null order by t.position
                        """,
                        row -> new GivenTask(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, LocalDate.class)),
                        bureau.idOrNone(),
                        audience.planId())
                .stream()
                .filter(task -> audience.gives(task.id()))
                .toList();
    }

    /** The lower bureau has it now; or has it no more, and nothing of it counts. */
    public void delivered(UUID id, boolean takenBack, Instant at) {
        OffsetDateTime now = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        sql.change(
                "update plan_delivery set delivered_at = ?, taken_back_at = ? where bureau_id = ? and id = ?",
                now,
                takenBack ? now : null,
                bureau.id(),
                id);
        if (takenBack) {
            sql.change("delete from lower_standing where bureau_id = ? and delivery_id = ?", bureau.id(), id);
        }
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5));
    }
}
