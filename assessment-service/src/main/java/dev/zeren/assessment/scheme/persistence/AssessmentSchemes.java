package dev.zeren.assessment.scheme.persistence;

import dev.zeren.assessment.scheme.domain.AssessmentScheme;
import dev.zeren.assessment.term.SchemeStatus;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assessment schemes of the bureau. */
@ApplicationScoped
public class AssessmentSchemes implements PanacheRepositoryBase<AssessmentScheme, UUID> {

    private static final String VERSION = "exists (select 1 from SchemeVersion v where v.schemeId = s.id and ";

    /** Which schemes to list; null means any. */
    public record Filter(Integer year, SchemeStatus status, String text) {}

    /**
     * The newest first.
     *
     * @param issuedOnly whether only those are listed that have a version which was issued
     */
    public List<AssessmentScheme> list(Filter filter, boolean issuedOnly, Cursor from, int rows) {
        String issued = issuedOnly ? " and v.issuedAt is not null)" : ")";
        Where where = new Where()
                .given("s.year = :year", "year", filter.year())
                .given(VERSION + "v.status = :status" + issued, "status", filter.status())
                .contains("s.title", "text", filter.text())
                .given("s.id < :id", "id", from.isStart() ? null : from.uuid(0));
        if (issuedOnly) {
            where.always(VERSION + "v.issuedAt is not null)");
        }
        return find("from AssessmentScheme s where " + where.text() + " order by s.id desc", where.values())
                .page(0, rows)
                .list();
    }

    /** Takes the scheme for this transaction. */
    public Optional<AssessmentScheme> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
