package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.BureauOwned;
import dev.zeren.plan.term.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
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
        aliases.stream().map(Alias::new).forEach(this.aliases::add);
    }

    public void rename(String newName) {
        name = newName.strip();
        nameKey = NameKey.of(newName);
    }

    /** Replaces the other names. */
    public void nameAlso(List<String> names) {
        aliases.clear();
        names.stream().map(Alias::new).forEach(aliases::add);
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

    public List<String> aliases() {
        return aliases.stream().map(Alias::name).toList();
    }
}
