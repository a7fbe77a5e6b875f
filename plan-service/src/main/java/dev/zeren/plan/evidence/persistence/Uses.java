package dev.zeren.plan.evidence.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.evidence.domain.Subject;
import dev.zeren.plan.term.EvidenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which evidence serves which things. */
@ApplicationScoped
public class Uses {

    /** A piece of evidence and a thing that it serves. */
    public record Use(UUID evidence, Subject subject) {}

    /** A thing and a piece of evidence that serves it. */
    public record Served(UUID subject, UUID id, EvidenceKind kind, String title) {}

    private final Rows sql;
    private final Bureau bureau;

    Uses(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** What the pieces of evidence serve; of one that serves very many, some. */
    public List<Use> of(Collection<UUID> evidence, int mostOfOne) {
        return sql.all(
                """
                select used.evidence_id, used.subject_kind, used.subject_id
                from unnest(?::uuid[]) asked
                cross join lateral (
                    select evidence_id, subject_kind, subject_id from evidence_use
                    where bureau_id = ? and evidence_id = asked
                    order by subject_id desc limit ?) used
                """,
                row -> new Use(
                        row.getObject(1, UUID.class), new Subject(row.getString(2), row.getObject(3, UUID.class))),
                evidence.toArray(UUID[]::new),
                bureau.idOrNone(),
                mostOfOne);
    }

    /** What serves the things, in its order. */
    public List<Served> by(String kind, Collection<UUID> subjects) {
        return sql.all(
                """
                select used.subject_id, evidence.id, evidence.kind, evidence.title
                from evidence_use used
                join evidence on evidence.bureau_id = used.bureau_id and evidence.id = used.evidence_id
                where used.bureau_id = ? and used.subject_kind = ? and used.subject_id = any(?)
                order by used.subject_id, used.position
                """,
                row -> new Served(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        EvidenceKind.valueOf(row.getString(3)),
                        row.getString(4)),
                bureau.idOrNone(),
                kind,
                subjects.toArray(UUID[]::new));
    }

    /** Lets the evidence serve a thing, in this order behind what serves it already. */
    public void add(Subject subject, List<UUID> evidence, int firstPosition) {
        sql.change("""
                insert into evidence_use (bureau_id, subject_kind, subject_id, evidence_id, position)
                select ?, ?, ?, one.id, ? + one.place - 1
                from unnest(?::uuid[]) with ordinality one(id, place)
                on conflict do nothing
                """, bureau.id(), subject.kind(), subject.id(), firstPosition, evidence.toArray(UUID[]::new));
    }

    /** Nothing serves the thing any more. */
    public void clear(Subject subject) {
        sql.change(
                "delete from evidence_use where bureau_id = ? and subject_kind = ? and subject_id = ?",
                bureau.id(),
                subject.kind(),
                subject.id());
    }
}
