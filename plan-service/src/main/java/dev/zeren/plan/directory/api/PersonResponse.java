package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.PersonView;
import java.util.List;
import java.util.UUID;

/**
 * A person.
 *
 * @param mergedInto the entry that this one turned out to be the same as; null for one that stands for itself
 */
public record PersonResponse(
        UUID id, String name, String subject, List<String> aliases, String externalId, UUID mergedInto, int version)
        implements Versioned {

    static PersonResponse from(PersonView person) {
        return new PersonResponse(
                person.id(),
                person.name(),
                person.subject(),
                person.aliases(),
                person.externalId(),
                person.mergedInto(),
                person.version());
    }
}
