package dev.zeren.plan.directory.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Where;
import dev.zeren.plan.directory.domain.Charge;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which leaders are in charge of which offices. */
@ApplicationScoped
public class Charges implements PanacheRepositoryBase<Charge, UUID> {

    /** The charges of a person, on a day if one is given, in the order in which they were given. */
    public List<Charge> list(UUID person, LocalDate day, Cursor from, int rows) {
        Where where = new Where()
                .given("personId = :person", "person", person)
                .given("(fromOn is null or fromOn <= :day) and (toOn is null or toOn >= :day)", "day", day)
                .given("id > :id", "id", from.isStart() ? null : from.uuid(0));
        return find(where.text() + " order by id", where.values()).page(0, rows).list();
    }
}
