package dev.zeren.assessment.scheme.persistence;

import dev.zeren.assessment.scheme.domain.SchemeVersion;
import dev.zeren.assessment.scheme.domain.VersionLine;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of schemes. */
@ApplicationScoped
public class SchemeVersions implements PanacheRepositoryBase<SchemeVersion, UUID> {

    private static final String LINE = "select new dev.zeren.assessment.scheme.domain.VersionLine("
            + "v.id, v.schemeId, v.number, v.status, v.createdAt, v.issuedAt, v.frozenAt, v.withdrawnAt, v.version)"
            + " from SchemeVersion v where ";

    /** A version by its number. */
    public Optional<SchemeVersion> numbered(UUID scheme, int number) {
        return find("schemeId = ?1 and number = ?2", scheme, number).firstResultOptional();
    }

    /** The same, taken for this transaction. */
    public Optional<SchemeVersion> hold(UUID scheme, int number) {
        return find("schemeId = ?1 and number = ?2", scheme, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Takes a version that was read for this transaction, as it is when nobody else holds it any more. */
    public void hold(SchemeVersion version) {
        getEntityManager().refresh(version, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last version of each scheme, by one query; without content. */
    public List<VersionLine> last(Collection<UUID> schemes, boolean issuedOnly) {
        String seen = issuedOnly ? " and w.issuedAt is not null" : "";
        return getEntityManager()
                .createQuery(
                        LINE + "v.schemeId in :schemes and v.number ="
                                + " (select max(w.number) from SchemeVersion w where w.schemeId = v.schemeId" + seen
                                + ")",
                        VersionLine.class)
                .setParameter("schemes", schemes)
                .getResultList();
    }

    /** The versions of a scheme, the last first; without content. */
    public List<VersionLine> list(UUID scheme, boolean issuedOnly, Cursor from, int rows) {
        Where where = new Where()
                .given("v.schemeId = :scheme", "scheme", scheme)
                .given("v.number < :number", "number", from.isStart() ? null : from.number(0));
        if (issuedOnly) {
            where.always("v.issuedAt is not null");
        }
        var query = getEntityManager()
                .createQuery(LINE + where.text() + " order by v.number desc", VersionLine.class)
                .setMaxResults(rows);
        where.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
