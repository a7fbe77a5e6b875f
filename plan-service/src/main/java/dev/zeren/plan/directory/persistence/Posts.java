package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
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

    private final Rows sql;
    private final Bureau bureau;

    Posts(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    public List<Post> list(UUID person, Cursor from, int rows) {
        Where where = new Where()
                .given("personId = :person", "person", person)
                .given("id > :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id", where.values()).page(0, rows).list();
    }

    /** The units in which the person who signs in under a subject holds a post on a day. */
    public List<UUID> unitsOf(String subject, LocalDate day) {
        return sql.all("""
                select distinct post.unit_id
                from person join post on post.bureau_id = person.bureau_id and post.person_id = person.id
                where person.bureau_id = ? and person.subject = ?
                  and (post.from_on is null or post.from_on <= ?) and (post.to_on is null or post.to_on >= ?)
                """, row -> row.getObject(1, UUID.class), bureau.idOrNone(), subject, day, day);
    }
}
