package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.domain.UnitKind;
import dev.zeren.plan.term.NameKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The units of the bureau. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    /** Units in the order of their positions, those of the filter that are not null. */
    public List<Unit> list(UUID parent, UnitKind kind, String name, Cursor from, int rows) {
        Where where = new Where()
                .given("parentId = :parent", "parent", parent)
                .given("kind = :kind", "kind", kind)
                .contains("nameKey", "name", name == null ? null : NameKey.of(name));
        if (!from.isStart()) {
            where.always("(position > :position or position = :position and id > :id)")
                    .with("position", from.number(0))
                    .with("id", from.uuid(1));
        }
        return find(where.text() + " order by position, id", where.values())
                .page(0, rows)
                .list();
    }

    /** The units that are called by one of the given keys, by name or by alias. */
    public List<NamedId> called(Collection<String> keys) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.directory.persistence.NamedId(u.id, u.name, u.nameKey)
                        from Unit u where u.nameKey in :keys
                        union all
                        select new dev.zeren.plan.directory.persistence.NamedId(u.id, u.name, a.nameKey)
                        from Unit u join u.aliases a where a.nameKey in :keys
                        """, NamedId.class)
                .setParameter("keys", keys)
                .getResultList();
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
