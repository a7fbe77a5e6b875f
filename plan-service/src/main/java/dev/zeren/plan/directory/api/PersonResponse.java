package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.PersonView;
import java.util.List;
import java.util.UUID;

/** A person. */
public record PersonResponse(UUID id, String name, String subject, List<String> aliases, int version)
        implements Versioned {

    static PersonResponse from(PersonView person) {
        return new PersonResponse(person.id(), person.name(), person.subject(), person.aliases(), person.version());
    }
}
