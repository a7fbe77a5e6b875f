package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the feed says of the directory: what other services need to show, and not who signs in as whom. */
final class DirectoryEvents {

    static final String UNIT_CHANGED = "dev.zeren.plan.unit.changed";
    static final String PERSON_CHANGED = "dev.zeren.plan.person.changed";
    static final String POSTS_CHANGED = "dev.zeren.plan.posts.changed";

    private DirectoryEvents() {}

    record UnitChanged(UnitState unit) {}

    record UnitState(
            UUID id, UUID parentId, String name, UnitKind kind, int position, LocalDate closedOn, UUID mergedInto) {}

    record PersonChanged(PersonState person) {}

    record PersonState(UUID id, String name, UUID mergedInto) {}

    record PostsChanged(List<PostState> posts) {}

    record PostState(UUID id, UUID personId, UUID unitId, String title, LocalDate from, LocalDate to) {}

    static PostsChanged of(PostView post) {
        return new PostsChanged(List.of(
                new PostState(post.id(), post.personId(), post.unitId(), post.title(), post.from(), post.to())));
    }

    static UnitChanged of(UnitView unit) {
        return new UnitChanged(new UnitState(
                unit.id(),
                unit.parentId(),
                unit.name(),
                unit.kind(),
                unit.position(),
                unit.closedOn(),
                unit.mergedInto()));
    }

    static PersonChanged of(PersonView person) {
        return new PersonChanged(new PersonState(person.id(), person.name(), person.mergedInto()));
    }
}
