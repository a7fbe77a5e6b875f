package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Person;
import dev.zeren.plan.term.NameKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The people of the bureau. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    /** People in the order of their ids, those of the filter that are not null. */
    public List<Person> list(UUID unit, String name, String subject, Cursor from, int rows) {
        Where where = new Where()
                .given("id in (select p.personId from Post p where p.unitId = :unit)", "unit", unit)
                .contains("nameKey", "name", name == null ? null : NameKey.of(name))
                .given("subject = :subject", "subject", subject)
                .given("id > :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id", where.values()).page(0, rows).list();
    }

    /** The people who are called by one of the given keys, by name or by alias. */
    public List<NamedId> called(Collection<String> keys) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.directory.persistence.NamedId(p.id, p.name, p.nameKey)
                        from Person p where p.nameKey in :keys
                        union all
                        select new dev.zeren.plan.directory.persistence.NamedId(p.id, p.name, a.nameKey)
                        from Person p join p.aliases a where a.nameKey in :keys
                        """, NamedId.class)
                .setParameter("keys", keys)
                .getResultList();
    }
}
