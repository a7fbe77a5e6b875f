package dev.zeren.kit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;

/**
 * What every entity of a bureau has. The entity's key is {@code id} alone, the table's is {@code (bureau_id, id)}: a
 * bureau's rows lie together and no key reveals another bureau's.
 */
@MappedSuperclass
public abstract class BureauOwned {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    // Hibernate takes a tenant only as a string.
    @TenantId
    @Column(name = "bureau_id", updatable = false)
    private String bureauId;

    @Version
    private int version;

    public UUID id() {
        return id;
    }

    public String bureauId() {
        return bureauId;
    }

    /** Grows by one with each change; part of the entity tag that If-Match is held against. */
    public int version() {
        return version;
    }
}
