package dev.zeren.plan.directory.application;

import dev.zeren.plan.directory.domain.Post;
import java.time.LocalDate;
import java.util.UUID;

/** A post as others see it. */
public record PostView(UUID id, UUID personId, UUID unitId, String title, LocalDate from, LocalDate to, int version) {

    static PostView of(Post post) {
        return new PostView(
                post.id(), post.personId(), post.unitId(), post.title(), post.fromOn(), post.toOn(), post.version());
    }
}
