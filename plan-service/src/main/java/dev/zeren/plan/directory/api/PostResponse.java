package dev.zeren.plan.directory.api;

import dev.zeren.kit.http.Versioned;
import dev.zeren.plan.directory.application.PostView;
import java.time.LocalDate;
import java.util.UUID;

/** A post. */
public record PostResponse(UUID id, UUID personId, UUID unitId, String title, LocalDate from, LocalDate to, int version)
        implements Versioned {

    static PostResponse from(PostView post) {
        return new PostResponse(
                post.id(), post.personId(), post.unitId(), post.title(), post.from(), post.to(), post.version());
    }
}
