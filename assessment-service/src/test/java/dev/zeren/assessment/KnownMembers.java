package dev.zeren.assessment;

import dev.zeren.assessment.directory.application.Member;
import dev.zeren.assessment.directory.application.Members;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who the people of the tests are, in place of plan-service, which is not there. */
@Alternative
@Priority(1)
@ApplicationScoped
public class KnownMembers implements Members {

    private static final Map<String, Member> MEMBERS = new ConcurrentHashMap<>();

    private final Callers callers;

    KnownMembers(Callers callers) {
        this.callers = callers;
    }

    static void put(String bureau, String subject, UUID person, UUID unit) {
        MEMBERS.put(
                bureau + "/" + subject, new Member(Set.of(person), unit == null ? Set.of() : Set.of(unit), Set.of()));
    }

    @Override
    public Member current() {
        Caller caller = callers.current();
        return MEMBERS.getOrDefault(caller.bureau().orElse("") + "/" + caller.subject(), Member.NOBODY);
    }
}
