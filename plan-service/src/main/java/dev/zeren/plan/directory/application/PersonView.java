package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.Alias;
import dev.zeren.plan.directory.domain.Person;
import java.util.List;
import java.util.UUID;

/** A person as others see him: in answers and in the audit. */
public record PersonView(
        UUID id, String name, String subject, List<String> aliases, String externalId, UUID mergedInto, int version) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.subject(),
                person.aliases().stream().map(Alias::name).toList(),
                person.externalId(),
                person.mergedInto(),
                person.version());
    }
}
