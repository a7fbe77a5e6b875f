package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.plan.plan.domain.amendment.Amendment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The amendments of the bureau's plans. */
@ApplicationScoped
public class Amendments implements PanacheRepositoryBase<Amendment, UUID> {

    private static final String ROW = """
            select new dev.zeren.plan.plan.persistence.AmendmentRow(a.number, a.reason, a.approverName, a.approverId,
                a.documentNumber, a.changes, a.planVersion, a.madeAt, a.madeBy, a.madeByName)
            from Amendment a where a.planId = :plan and\s""";

    /** The newest first. */
    public List<AmendmentRow> list(UUID plan, Cursor from, int rows) {
        return getEntityManager()
                .createQuery(ROW + "a.number < :before order by a.number desc", AmendmentRow.class)
                .setParameter("plan", plan)
                .setParameter("before", from.isStart() ? Integer.MAX_VALUE : from.number(0))
                .setMaxResults(rows)
                .getResultList();
    }

    public Optional<AmendmentRow> find(UUID plan, int number) {
        return between(plan, number - 1, number).stream().findFirst();
    }

    /** Those behind one revision up to another, in order. */
    public List<AmendmentRow> between(UUID plan, int from, int to) {
        return getEntityManager()
                .createQuery(ROW + "a.number > :from and a.number <= :to order by a.number", AmendmentRow.class)
                .setParameter("plan", plan)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** By number, what the rows were that the amendments behind a revision touched, as JSON. */
    public Map<Integer, String> tracesBehind(UUID plan, int revision) {
        Map<Integer, String> traces = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select a.number, a.before from Amendment a where a.planId = :plan and a.number > :revision",
                        Object[].class)
                .setParameter("plan", plan)
                .setParameter("revision", revision)
                .getResultList()
                .forEach(row -> traces.put((Integer) row[0], (String) row[1]));
        return traces;
    }

    /** The number of the plan's last amendment; 0 when there is none. */
    public int lastNumber(UUID plan) {
        Integer last = getEntityManager()
                .createQuery("select max(a.number) from Amendment a where a.planId = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
