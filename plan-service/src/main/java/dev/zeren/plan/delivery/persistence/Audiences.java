package dev.zeren.plan.delivery.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.delivery.domain.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** To whom plans of the bureau are given. */
@ApplicationScoped
public class Audiences {

    private static final String COLUMNS =
            "select plan_id, to_all, bureaus, task_ids, set_at, version from plan_audience where bureau_id = ?";

    private final Rows sql;
    private final Bureau bureau;

    Audiences(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    public Optional<Audience> find(UUID plan) {
        return sql.one(COLUMNS + " and plan_id = ?", Audiences::read, bureau.idOrNone(), plan);
    }

    /** The plans that are given to all lower bureaus, or to this one by name. */
    public List<UUID> plansFor(String lower, int most) {
        return sql.all(
                "select plan_id from plan_audience where bureau_id = ? and (to_all or ? = any(bureaus)) limit ?",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                lower,
                most);
    }

    /** Puts it in place of the one whose version is one less. Says whether that was the one there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean put(Audience audience, String by) {
        return sql.change(
                        """
                        insert into plan_audience (bureau_id, plan_id, version, to_all, bureaus, task_ids, set_at, set_by)
                        select ?, ?, v.version, ?, ?::varchar[], ?::uuid[], ?, ? from (values (?)) v(version)
                        on conflict (bureau_id, plan_id) do update set version = excluded.version,
                            to_all = excluded.to_all, bureaus = excluded.bureaus, task_ids = excluded.task_ids,
                            set_at = excluded.set_at, set_by = excluded.set_by
                        where plan_audience.version = excluded.version - 1
                        """,
                        bureau.id(),
                        audience.planId(),
                        audience.toAll(),
                        audience.bureaus().toArray(String[]::new),
                        audience.taskIds() == null ? null : audience.taskIds().toArray(UUID[]::new),
                        OffsetDateTime.ofInstant(audience.setAt(), ZoneOffset.UTC),
                        by,
                        audience.version())
                == 1;
    }

    /** Those of the ids that are tasks of the plan. */
    public Set<UUID> tasksOf(UUID plan, Set<UUID> some) {
        return Set.copyOf(sql.all(
                "select id from task where bureau_id = ? and plan_id = ? and id = any(?)",
                row -> row.getObject(1, UUID.class),
                bureau.idOrNone(),
                plan,
                some.toArray(UUID[]::new)));
    }

    private static Audience read(ResultSet row) throws SQLException {
        Array tasks = row.getArray(4);
        return new Audience(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                new TreeSet<>(Arrays.asList((String[]) row.getArray(3).getArray())),
                tasks == null ? null : new TreeSet<>(Arrays.asList((UUID[]) tasks.getArray())),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getInt(6));
    }
}
