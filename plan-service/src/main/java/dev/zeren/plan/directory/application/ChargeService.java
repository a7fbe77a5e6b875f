package dev.zeren.plan.directory.application;

import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.http.Patched;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.domain.Charge;
import dev.zeren.plan.directory.domain.Person;
import dev.zeren.plan.directory.domain.Unit;
import dev.zeren.plan.directory.persistence.Charges;
import dev.zeren.plan.directory.persistence.People;
import dev.zeren.plan.directory.persistence.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Of which offices the bureau's leaders are in charge (分管). */
@ApplicationScoped
@Transactional
public class ChargeService {

    /** Puts a leader in charge of an office; open ends are null. */
    public record AddCharge(UUID unitId, LocalDate from, LocalDate to) {}

    /** Changes what is mentioned of a charge. */
    public record ChangeCharge(Patched<LocalDate> from, Patched<LocalDate> to) {}

    /** A charge as others see it. */
    public record ChargeView(UUID id, UUID personId, UUID unitId, LocalDate from, LocalDate to, int version) {

        static ChargeView of(Charge charge) {
            return new ChargeView(
                    charge.id(), charge.personId(), charge.unitId(), charge.fromOn(), charge.toOn(), charge.version());
        }
    }

    private final Charges charges;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final BureauCalendar calendar;

    ChargeService(Charges charges, People people, Units units, Audit audit, BureauCalendar calendar) {
        this.charges = charges;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.calendar = calendar;
    }

    /**
     * Puts a leader in charge of an office.
     *
     * @throws Rejection {@code not-found} without the person, {@code missing-reference} without the unit,
     *     {@code entry-merged}, {@code post-ends-before-it-begins}
     */
    public ChargeView add(UUID personId, AddCharge command) {
        requirePerson(personId).requireOwn();
        Unit unit = units.findByIdOptional(command.unitId())
                .orElseThrow(() -> new Rejection(CommonProblem.MISSING_REFERENCE));
        unit.requireOwn();
        Charge charge = new Charge(personId, command.unitId(), command.from(), command.to());
        charges.persistAndFlush(charge);
        ChargeView after = ChargeView.of(charge);
        audit.record("charge.added", charge.id(), null, after);
        return after;
    }

    /**
     * Changes the days of a charge.
     *
     * @throws Rejection {@code not-found}, {@code stale-version}, {@code post-ends-before-it-begins}
     */
    public ChargeView change(UUID personId, UUID id, IfMatch ifMatch, ChangeCharge command) {
        Charge charge = load(personId, id);
        ifMatch.verify(charge.version());
        ChargeView before = ChargeView.of(charge);
        charge.last(
                command.from().isPresent() ? command.from().value() : charge.fromOn(),
                command.to().isPresent() ? command.to().value() : charge.toOn());
        charges.flush();
        ChargeView after = ChargeView.of(charge);
        audit.record("charge.changed", charge.id(), before, after);
        return after;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public ChargeView get(UUID personId, UUID id) {
        return ChargeView.of(load(personId, id));
    }

    /** The charges of a person; all that ever were, or today's. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<ChargeView> list(UUID personId, boolean current, PageRequest page) {
        requirePerson(personId);
        var rows = charges.list(personId, current ? calendar.today() : null, page.from(UUID.class), page.rowsToRead());
        return Page.of(rows, page, charge -> new Object[] {charge.id()}).map(ChargeView::of);
    }

    private Person requirePerson(UUID personId) {
        return people.findByIdOptional(personId).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    // By both ids: a charge reached through another person's address does not exist.
    private Charge load(UUID personId, UUID id) {
        return charges.findByIdOptional(id)
                .filter(charge -> charge.personId().equals(personId))
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }
}
