package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.plan.plan.domain.Correction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The corrections of the bureau's drafts. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<Correction, UUID> {

    private static final String ROW = """
            select new dev.zeren.plan.plan.persistence.CorrectionRow(c.number, c.operation, c.learned,
                c.planVersion, c.madeAt, c.madeBy, c.undoneAt, c.undoneBy)
            from Correction c where c.planId = :plan and\s""";

    /** The newest first. */
    public List<CorrectionRow> list(UUID plan, Cursor from, int rows) {
        return getEntityManager()
                .createQuery(ROW + "c.number < :before order by c.number desc", CorrectionRow.class)
                .setParameter("plan", plan)
                .setParameter("before", from.isStart() ? Integer.MAX_VALUE : from.number(0))
                .setMaxResults(rows)
                .getResultList();
    }

    public Optional<CorrectionRow> find(UUID plan, int number) {
        return getEntityManager()
                .createQuery(ROW + "c.number = :number", CorrectionRow.class)
                .setParameter("plan", plan)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The last correction of a plan that is not taken back. */
    public Optional<Correction> last(UUID plan) {
        return find("planId = ?1 and undoneAt is null order by number desc", plan)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The number of the plan's last correction; 0 when there is none. */
    public int lastNumber(UUID plan) {
        Integer last = getEntityManager()
                .createQuery("select max(c.number) from Correction c where c.planId = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
