package dev.zeren.plan.plan.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.Section;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of the bureau. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** Which plans to list; null means any. */
    public record Filter(Integer year, String kind, PlanStatus status, String text, boolean drafts) {}

    /** The newest first. */
    public List<Plan> list(Filter filter, Cursor from, int rows) {
        Where where = new Where()
                .given("year = :year", "year", filter.year())
                .given("kind = :kind", "kind", filter.kind())
                .given("status = :status", "status", filter.status())
                .given("status <> :draft", "draft", filter.drafts() ? null : PlanStatus.DRAFT)
                .contains("title", "text", filter.text())
                .given("id < :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Takes the plan for this transaction. */
    public Optional<Plan> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps others from changing the plan while this transaction reads what stands in it. */
    public Optional<Plan> holdToRead(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Raises the version of a plan in which something has changed, be it in its own row or not: by one. */
    public void advance(Plan plan) {
        int before = plan.version();
        flush();
        if (plan.version() == before) {
            getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    /** The sections in printed order. */
    public List<Section> sections(UUID plan) {
        return getEntityManager()
                .createQuery("from Section s where s.planId = :plan order by s.position", Section.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    public void add(Section section) {
        getEntityManager().persist(section);
    }
}
