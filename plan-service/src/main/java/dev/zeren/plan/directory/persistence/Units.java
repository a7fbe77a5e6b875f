package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.term.NameKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The units of the bureau. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    private final Rows sql;
    private final Bureau bureau;

    Units(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * Which units to list; null means any.
     *
     * @param name contained in the name or in an alias
     * @param division first digits of the administrative division, at most six
     * @param open whether they are on the day
     */
    public record Filter(
            UUID parent,
            UnitKind kind,
            String name,
            String division,
            String creditCode,
            String schoolCode,
            String externalId,
            Boolean open,
            LocalDate day) {}

    /** Units in the order of their positions; entries that stand for another one are left out. */
    public List<Unit> list(Filter filter, Cursor from, int rows) {
        String name = filter.name() == null ? null : Where.pattern(NameKey.of(filter.name()));
        Where where = new Where()
                .always("mergedInto is null")
                .given("parentId = :parent", "parent", filter.parent())
                .given("kind = :kind", "kind", filter.kind())
                .given(
                        "(nameKey like :name escape '\\' or id in ("
                                + "select u.id from Unit u join u.aliases a where a.nameKey like :name escape '\\'))",
                        "name",
                        name)
                .given("creditCode = :credit", "credit", filter.creditCode())
                .given("schoolCode = :school", "school", filter.schoolCode())
                .given("externalId = :external", "external", filter.externalId());
        if (filter.division() != null) {
            where.always("divisionCode between :least and :most")
                    .with("least", padded(filter.division(), '0'))
                    .with("most", padded(filter.division(), '9'));
        }
        if (filter.open() != null) {
            where.always(filter.open() ? "(closedOn is null or closedOn > :day)" : "closedOn <= :day")
                    .with("day", filter.day());
        }
        if (!from.isStart()) {
            where.always("(position > :position or position = :position and id > :id)")
                    .with("position", from.number(0))
                    .with("id", from.uuid(1));
        }
        return find(where.text() + " order by position, id", where.values())
                .page(0, rows)
                .list();
    }

    // A range instead of "like": an index under row level security needs an operator that is leakproof.
    static String padded(String digits, char filler) {
        return digits + String.valueOf(filler).repeat(6 - digits.length());
    }

    /** The units that are called by one of the given keys, by name or by alias. */
    public List<NamedId> called(Collection<String> keys) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.directory.persistence.NamedId(
                            u.id, u.name, u.nameKey, case when u.closedOn is null then false else true end)
                        from Unit u where u.nameKey in :keys and u.mergedInto is null
                        union all
                        select new dev.zeren.plan.directory.persistence.NamedId(
                            u.id, u.name, a.nameKey, case when u.closedOn is null then false else true end)
                        from Unit u join u.aliases a where a.nameKey in :keys and u.mergedInto is null
                        """, NamedId.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** Moves and changes of the tree come one after the other: two at once could close a circle. */
    public void lockTree() {
        sql.one("select pg_advisory_xact_lock(hashtextextended('directory-tree ' || ?, 0))", row -> true, bureau.id());
    }

    /** How many of the ids are units that stand for themselves. */
    public long known(Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : count("mergedInto is null and id in ?1", ids);
    }

    /** What units are called, by id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** Those of the ids that are groups. */
    public List<UUID> groups(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1 and kind = ?2", ids, UnitKind.GROUP).stream()
                        .map(Unit::id)
                        .toList();
    }

    /** Raises the version of a unit of which a part is kept in another table; {@code flush} writes it. */
    public void touch(Unit unit) {
        getEntityManager().lock(unit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whether another open unit beside it has its name. */
    public boolean isNameTaken(Unit unit) {
        String beside = "nameKey = ?1 and id <> ?2 and closedOn is null and mergedInto is null and ";
        return unit.parentId() == null
                ? count(beside + "parentId is null", NameKey.of(unit.name()), unit.id()) > 0
                : count(beside + "parentId = ?3", NameKey.of(unit.name()), unit.id(), unit.parentId()) > 0;
    }

    /** Those of the units that are schools or kindergartens. */
    public List<UUID> schools(Collection<UUID> ids) {
        return list("id in ?1 and kind in (?2, ?3)", ids, UnitKind.SCHOOL, UnitKind.KINDERGARTEN).stream()
                .map(Unit::id)
                .toList();
    }

    /** The units that stand directly under one and are not closed. */
    public List<Unit> openChildren(UUID parent) {
        return list("parentId = ?1 and closedOn is null and mergedInto is null order by position, id", parent);
    }

    /** Whether a unit is the other one or stands below it. */
    public boolean standsUnder(UUID unit, UUID other) {
        return getEntityManager()
                        .createQuery("""
                        with up as (
                            select u.id as id, u.parentId as parentId from Unit u where u.id = :unit
                            union
                            select p.id as id, p.parentId as parentId from Unit p join up c on p.id = c.parentId
                        )
                        select count(up.id) from up up where up.id = :other
                        """, Long.class)
                        .setParameter("unit", unit)
                        .setParameter("other", other)
                        .getSingleResult()
                > 0;
    }

    /** One past the last position among the children of a unit. */
    public int nextPosition(UUID parent) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(u.position) from Unit u where u.parentId = :parent or :parent is null and u.parentId is null",
                        Integer.class)
                .setParameter("parent", parent)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
