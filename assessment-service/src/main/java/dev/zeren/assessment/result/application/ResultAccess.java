package dev.zeren.assessment.result.application;

import dev.zeren.assessment.Scopes;
import dev.zeren.assessment.directory.application.Members;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.persistence.Publications;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Whose results the caller may see: all, or his units' own as they were published. */
@ApplicationScoped
class ResultAccess {

    private final Callers callers;
    private final Members members;
    private final Publications publications;

    ResultAccess(Callers callers, Members members, Publications publications) {
        this.callers = callers;
        this.members = members;
        this.publications = publications;
    }

    boolean seesAll() {
        return callers.current()
                .may(
                        Roles.BUREAU_ADMIN,
                        Roles.PLANNER,
                        Roles.LEADER,
                        Roles.AUDITOR,
                        Scopes.ASSESSMENTS_READ,
                        Scopes.ASSESSMENTS_WRITE);
    }

    /** The assessees whose published results the caller sees; null for all. */
    Set<UUID> seen() {
        return seesAll() ? null : members.current().units();
    }

    /** Whether the caller sees a result as it is now: what was changed after it was published is not his to see yet. */
    boolean sees(Result result) {
        return seesAll()
                || members.current().units().contains(result.outcome().assessee())
                        && result.changedIn() <= publishedComputation(result.round());
    }

    int publishedComputation(UUID round) {
        return publications.last(round).map(Publications.Row::computation).orElse(0);
    }
}
