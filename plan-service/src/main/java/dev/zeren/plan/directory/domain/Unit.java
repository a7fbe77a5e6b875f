package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.term.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A unit of the directory: the bureau, an office, a school. Units form a tree. */
@Entity
public class Unit extends BureauOwned {

    private UUID parentId;
    private String name;
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private int position;
    private String externalId;
    private String divisionCode;
    private String creditCode;
    private String schoolCode;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private UUID mergedInto;

    @ElementCollection
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<Alias> aliases = new ArrayList<>();

    protected Unit() {}

    public Unit(String name, UnitKind kind, UUID parentId, int position, List<String> aliases) {
        this.kind = kind;
        this.parentId = parentId;
        this.position = position;
        this.name = name.strip();
        this.nameKey = NameKey.of(name);
        Aliases.replace(this.aliases, aliases);
    }

    /** Corrects the name; the old one was wrong and is forgotten. */
    public void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName);
    }

    /** Takes another name from a day on; documents before it use the old one, so it stays as an alias. */
    void becomeCalled(String newName) {
        Aliases.remove(aliases, newName);
        String old = name;
        rename(newName);
        Aliases.add(aliases, nameKey, old, AliasOrigin.FORMER_NAME);
    }

    /** Replaces the other names. */
    public void nameAlso(List<String> names) {
        Aliases.replace(aliases, names);
    }

    /**
     * Adds another name unless the unit is called so already, and says whether.
     *
     * @throws Rejection {@code too-many-aliases}
     */
    public boolean nameAlso(String other, AliasOrigin origin) {
        return Aliases.add(aliases, nameKey, other, origin);
    }

    /** Takes another name away; false when there is no such. */
    public boolean forgetName(String other) {
        return Aliases.remove(aliases, other);
    }

    public void become(UnitKind newKind) {
        kind = newKind;
    }

    /** Moves under another unit; that this is no unit below itself is the caller's to know. */
    public void moveUnder(UUID newParentId) {
        parentId = newParentId;
    }

    public void placeAt(int newPosition) {
        position = newPosition;
    }

    /** The id that another system has for it, or null. */
    public void identifyAs(String newExternalId) {
        externalId = newExternalId;
    }

    /** Takes over codes; that they are well-formed was seen before. */
    public void encode(UnitCodes codes) {
        divisionCode = codes.division();
        creditCode = codes.credit();
        schoolCode = codes.school();
    }

    /**
     * Sets the first day, or null when it is not known.
     *
     * @throws Rejection {@code unit-closes-before-it-opens}
     */
    public void openOn(LocalDate day) {
        requireOrder(day, closedOn);
        openedOn = day;
    }

    /** The first day on which it is no more. */
    void closeOn(LocalDate day) {
        requireOrder(openedOn, day);
        closedOn = day;
    }

    private static void requireOrder(LocalDate open, LocalDate close) {
        if (open != null && close != null && close.isBefore(open)) {
            throw new Rejection(PlanProblem.UNIT_CLOSES_BEFORE_IT_OPENS);
        }
    }

    /** What speaks against another entry being the same unit. */
    public List<Fault> contradictions(Unit other) {
        return codes().contradictions(other.codes());
    }

    /**
     * Stands for another entry from now on, and gives it the codes that it lacks.
     *
     * @return the codes given
     */
    public UnitCodes giveWay(Unit survivor) {
        UnitCodes given = codes().missingIn(survivor.codes());
        mergedInto = survivor.id();
        encode(codes().without(given));
        return given;
    }

    /** Stands for itself again, with the codes that it gave. */
    public void standAgain(UnitCodes given) {
        mergedInto = null;
        encode(codes().with(given));
    }

    /**
     * Takes over the names of an entry that is the same, and the codes that it gave.
     *
     * @return the names that were new
     * @throws Rejection {@code too-many-aliases}
     */
    public List<String> absorb(Unit other, UnitCodes given) {
        encode(codes().with(given));
        return Aliases.absorb(aliases, nameKey, other.name, other.aliases);
    }

    /** Gives back what it took; false when a code is not the one that was taken any more. */
    public boolean giveBack(UnitCodes given, List<String> names) {
        names.forEach(this::forgetName);
        boolean same = codes().with(given).equals(codes());
        encode(codes().without(given));
        return same;
    }

    /** @throws Rejection {@code unit-closed}, {@code entry-merged} */
    public void requireOpen() {
        requireOwn();
        if (closedOn != null) {
            throw new Rejection(PlanProblem.UNIT_CLOSED, name, closedOn);
        }
    }

    /** @throws Rejection {@code entry-merged} when the entry stands for another one */
    public void requireOwn() {
        if (mergedInto != null) {
            throw new Rejection(PlanProblem.ENTRY_MERGED, mergedInto);
        }
    }

    public UUID parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    /** The place among its siblings, smaller first. */
    public int position() {
        return position;
    }

    public String externalId() {
        return externalId;
    }

    public UnitCodes codes() {
        return new UnitCodes(divisionCode, creditCode, schoolCode);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it is no more, or null. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** The entry that it turned out to be the same as, or null. */
    public UUID mergedInto() {
        return mergedInto;
    }

    public List<Alias> aliases() {
        return List.copyOf(aliases);
    }
}
