package dev.zeren.plan.progress.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.progress.domain.ProgressReport;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The progress reports of the bureau's offices. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    /** The newest first. */
    public List<ProgressReport> list(UUID task, Cursor from, int rows) {
        Where where = new Where()
                .given("taskId = :task", "task", task)
                .given("number < :before", "before", from.isStart() ? null : from.number(0));
        return find(where.text() + " order by number desc", where.values())
                .page(0, rows)
                .list();
    }

    /** The last report of each office on a task. */
    public List<OfficeShare> lastByOffice(UUID task) {
        return getEntityManager()
                .createQuery("""
                        select new dev.zeren.plan.progress.persistence.OfficeShare(r.unitId, r.status, r.percent, r.number)
                        from ProgressReport r
                        where r.taskId = :task and r.number = (
                            select max(last.number) from ProgressReport last
                            where last.taskId = r.taskId and last.unitId = r.unitId)
                        """, OfficeShare.class)
                .setParameter("task", task)
                .getResultList();
    }
}
