package dev.zeren.plan.supervision.application;

import dev.zeren.plan.rectification.application.ProblemSource;
import dev.zeren.plan.supervision.persistence.SupervisionNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Supervision notices as things that evidence serves, and that problems come from. */
@ApplicationScoped
public class NoticeSubject implements ProblemSource {

    static final String KIND = "supervision-notice";

    private final SupervisionNotices notices;

    NoticeSubject(SupervisionNotices notices) {
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    // Everybody of the bureau sees its notices.
    @Override
    public Set<UUID> seen(Collection<UUID> subjects) {
        return notices.existing(subjects);
    }
}
