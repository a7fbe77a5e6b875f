package dev.zeren.plan.intake.application;

import dev.zeren.plan.directory.application.Names;
import dev.zeren.plan.directory.application.Resolution;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.term.Duty;
import java.util.Optional;

/** What the names of a document stand for in the directory. */
record ResolvedNames(Names people, Names units) {

    /** What both know. */
    ResolvedNames and(ResolvedNames more) {
        return new ResolvedNames(people.and(more.people), units.and(more.units));
    }

    /** The person a name stands for under a duty; a label that is not known may name either. */
    Optional<Resolution> person(Duty duty, NameDraft name) {
        return duty.ofUnit()
                ? Optional.empty()
                : Optional.ofNullable(people.resolved().get(name.key()));
    }

    /** The unit a name stands for under a duty. */
    Optional<Resolution> unit(Duty duty, NameDraft name) {
        return duty.ofPerson() || person(duty, name).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(units.resolved().get(name.key()));
    }

    boolean isResolved(Duty duty, NameDraft name) {
        return person(duty, name).isPresent() || unit(duty, name).isPresent();
    }

    boolean isAmbiguous(Duty duty, NameDraft name) {
        return !duty.ofUnit() && people.ambiguous().contains(name.key())
                || !duty.ofPerson() && units.ambiguous().contains(name.key());
    }
}
