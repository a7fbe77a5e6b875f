package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Post;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
}
