package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Post;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The posts that people hold. */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<Post, UUID> {

    public List<Post> list(UUID person, Cursor from, int rows) {
        Where where = new Where()
                .given("personId = :person", "person", person)
                .given("id > :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id", where.values()).page(0, rows).list();
    }

    /** The units in which the person who signs in under a subject holds a post on a day. */
    public List<UUID> unitsOf(String subject, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select distinct post.unitId from Post post join Person person on person.id = post.personId
                        where person.subject = :subject
                          and (post.fromOn is null or post.fromOn <= :day)
                          and (post.toOn is null or post.toOn >= :day)
                        """, UUID.class)
                .setParameter("subject", subject)
                .setParameter("day", day)
                .getResultList();
    }
}
