package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Person;
import dev.zeren.plan.term.NameKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people of the bureau. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    /**
     * Which people to list; null means any.
     *
     * @param unit who holds or held a post there
     * @param charge who is or was in charge of the office
     * @param name contained in the name or in an alias
     */
    public record Filter(UUID unit, UUID charge, String name, String subject, String externalId) {}

    /** People in the order of their ids; entries that stand for another one are left out. */
    public List<Person> list(Filter filter, Cursor from, int rows) {
        String name = filter.name() == null ? null : Where.pattern(NameKey.of(filter.name()));
        Where where = new Where()
                .always("mergedInto is null")
                .given("id in (select p.personId from Post p where p.unitId = :unit)", "unit", filter.unit())
                .given("id in (select c.personId from Charge c where c.unitId = :charge)", "charge", filter.charge())
                .given(
                        "(nameKey like :name escape '\\' or id in ("
                                + "select p.id from Person p join p.aliases a where a.nameKey like :name escape '\\'))",
                        "name",
                        name)
                .given("subject = :subject", "subject", filter.subject())
                .given("externalId = :external", "external", filter.externalId())
                .given("id > :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id", where.values()).page(0, rows).list();
    }

    /** The person that an id stands for: himself, or the entry that he turned out to be the same as. */
    public UUID meant(UUID id) {
        return findByIdOptional(id)
                .map(person -> person.mergedInto() == null ? id : person.mergedInto())
                .orElse(id);
    }

    /** The person that an id stands for, and all entries that turned out to be the same. */
    public Set<UUID> allMeant(UUID id) {
        UUID one = meant(id);
        Set<UUID> all = list("mergedInto", one).stream().map(Person::id).collect(Collectors.toSet());
        all.add(one);
        return all;
    }

    /** What people are called, by id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** The people who are called by one of the given keys, by name or by alias. */
    public List<NamedId> called(Collection<String> keys) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.directory.persistence.NamedId(p.id, p.name, p.nameKey, false)
                        from Person p where p.nameKey in :keys and p.mergedInto is null
                        union all
                        select new dev.zeren.plan.directory.persistence.NamedId(p.id, p.name, a.nameKey, false)
                        from Person p join p.aliases a where a.nameKey in :keys and p.mergedInto is null
                        """, NamedId.class)
                .setParameter("keys", keys)
                .getResultList();
    }
}
