package dev.zeren.plan.instruction.persistence;

import dev.zeren.plan.instruction.domain.Recipient;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whom instructions are for. */
@ApplicationScoped
public class Recipients implements PanacheRepositoryBase<Recipient, UUID> {

    /** Those of some instructions, in the order in which they were named. */
    public List<Recipient> of(Collection<UUID> instructions) {
        return instructions.isEmpty() ? List.of() : list("instructionId in ?1 order by id", instructions);
    }
}
