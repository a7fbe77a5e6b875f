package dev.zeren.plan.directory.persistence;

import static dev.zeren.plan.directory.persistence.UnitImport.ids;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Posts in units that are no more go on in their successor. */
@ApplicationScoped
public class PostMoves {

    private final Rows sql;
    private final Bureau bureau;

    PostMoves(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /**
     * From the day on, who held a post in one of the units holds it in the successor. The post keeps its id and its
     * external id, so that the bureau's own system still finds it; what was before is kept as a post of its own.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Collection<UUID> closed, UUID successor, LocalDate on, Author author) {
        List<UUID> moving =
                sql.all("""
                select id from post where bureau_id = ? and unit_id = any(?) and (to_on is null or to_on >= ?)
                order by id for update
                """, row -> row.getObject(1, UUID.class), bureau.id(), closed.toArray(UUID[]::new), on);
        if (moving.isEmpty()) {
            return;
        }
        UUID[] posts = moving.toArray(UUID[]::new);
        UUID[] past = ids(posts.length);
        sql.change("""
                insert into post (bureau_id, id, version, person_id, unit_id, title, from_on, to_on)
                select p.bureau_id, given.past, 0, p.person_id, p.unit_id, p.title, p.from_on, ?::date - 1
                from unnest(?::uuid[], ?::uuid[]) given(id, past)
                join post p on p.bureau_id = ? and p.id = given.id
                where p.from_on is null or p.from_on < ?
                """, on, posts, past, bureau.id(), on);
        sql.change("""
                insert into audit (bureau_id, actor, actor_name, action, object_id, before, after, request_id)
                select p.bureau_id, ?, ?, 'post.moved', p.id,
                    jsonb_build_object('personId', p.person_id, 'unitId', p.unit_id, 'title', p.title,
                        'from', p.from_on, 'to', p.to_on),
                    jsonb_build_object('personId', p.person_id, 'unitId', ?::uuid, 'title', p.title,
                        'from', greatest(p.from_on, ?), 'to', p.to_on),
                    ?
                from post p where p.bureau_id = ? and p.id = any(?) order by p.id
                """, author.subject(), author.name(), successor, on, author.requestId(), bureau.id(), posts);
        sql.change("""
                update post set unit_id = ?, from_on = greatest(from_on, ?), version = version + 1
                where bureau_id = ? and id = any(?)
                """, successor, on, bureau.id(), posts);
        sql.change("""
                insert into feed (bureau_id, type, subject, data)
                select ?, 'dev.zeren.plan.posts.changed', ?, jsonb_build_object('posts', jsonb_agg(state order by nth))
                from (
                    select %s as state, row_number() over (order by e.id) - 1 as nth
                    from post e where e.bureau_id = ? and (e.id = any(?) or e.id = any(?))) numbered
                group by nth / 200
                """.formatted(PostImport.STATE), bureau.id(), successor, bureau.id(), posts, past);
    }
}
