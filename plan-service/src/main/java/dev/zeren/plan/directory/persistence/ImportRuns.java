package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Begins imports. */
@ApplicationScoped
public class ImportRuns {

    private final Rows sql;
    private final Bureau bureau;

    ImportRuns(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public ImportRun begin() {
        // Bounded, but a statement over 80,000 rows may take longer on a busy day than a request's usual one.
        sql.change("set local statement_timeout = '50s'");
        // The planner knows nothing of rows that came a moment ago: it takes them for few and would loop over them
        // for each of them, 28 s for 500. Joins by hash are right for the few as for the many.
        sql.change("set local enable_nestloop = off");
        return new ImportRun(sql, bureau.id(), UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }
}
