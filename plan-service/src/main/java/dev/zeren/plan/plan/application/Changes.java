package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.PlanChange;
import dev.zeren.plan.plan.domain.draft.Reassign;
import dev.zeren.plan.plan.domain.draft.ResolveName;
import dev.zeren.plan.plan.domain.draft.TellDuty;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Makes of what is to be corrected the change of a draft, with what the directory says of the names. */
@ApplicationScoped
public class Changes {

    private final Drafts drafts;
    private final DirectoryNames names;

    Changes(Drafts drafts, DirectoryNames names) {
        this.drafts = drafts;
        this.names = names;
    }

    /**
     * The change of an issued plan.
     *
     * @param amendment the number of the amendment to which it belongs
     * @throws Rejection {@code correction-not-possible}
     */
    DraftChange of(CorrectDraft command, Draft draft, int amendment) {
        if (command instanceof CorrectDraft.Withdraw one) {
            return new PlanChange.Withdraw(one.taskId(), amendment);
        }
        if (command instanceof CorrectDraft.Add one) {
            return new PlanChange.Add(
                    one.behind(),
                    drafts.newId(),
                    one.label(),
                    one.heading(),
                    one.text(),
                    one.dueOn(),
                    PlanChange.each(
                            "/assignments",
                            one.holders(),
                            holder -> new PlanChange.Add.Holder(
                                    holder.duty(),
                                    name(holder.duty(), holder.name(), holder.personId(), holder.unitId()))));
        }
        return of(command, draft);
    }

    /** @throws Rejection {@code correction-not-possible} */
    DraftChange of(CorrectDraft command, Draft draft) {
        if (command instanceof CorrectDraft.Change one) {
            return one.change();
        }
        if (command instanceof CorrectDraft.Split split) {
            return new DraftChange.Split(split.taskId(), split.at(), drafts.newId());
        }
        if (command instanceof CorrectDraft.TellDuty told) {
            var keys = TellDuty.namesUnder(told.label(), draft);
            return new TellDuty(told.label(), told.duty(), names.known(told.duty(), keys));
        }
        if (command instanceof CorrectDraft.Reassign one) {
            return new Reassign(
                    one.taskId(), one.duty(), one.from(), name(one.duty(), one.to(), one.personId(), one.unitId()));
        }
        return resolve((CorrectDraft.Resolve) command);
    }

    private ClauseJson.Name name(Duty duty, String printed, UUID personId, UUID unitId) {
        if (personId != null && unitId != null) {
            throw DraftFault.ONE_ENTRY.at("");
        }
        if (personId != null) {
            requireHolder(!duty.ofUnit());
            ClauseJson.Entry person = names.person(personId);
            return new ClauseJson.Name(printed == null ? person.name() : printed, person, null);
        }
        if (unitId != null) {
            requireHolder(!duty.ofPerson());
            ClauseJson.Entry unit = names.unit(unitId);
            return new ClauseJson.Name(printed == null ? unit.name() : printed, null, unit);
        }
        if (printed == null) {
            return null;
        }
        ClauseJson.Entry known = names.known(duty, Set.of(NameKey.of(printed))).get(NameKey.of(printed));
        return new ClauseJson.Name(printed, duty.ofPerson() ? known : null, duty.ofPerson() ? null : known);
    }

    private static void requireHolder(boolean may) {
        if (!may) {
            throw DraftFault.DUTY_OF_OTHERS.at("/duty");
        }
    }

    private DraftChange resolve(CorrectDraft.Resolve resolve) {
        boolean person = resolve.personId() != null;
        if (person == (resolve.unitId() != null)) {
            throw DraftFault.ONE_ENTRY.at("");
        }
        return new DraftChange.Resolve(new ResolveName(
                resolve.name(),
                resolve.duty(),
                person,
                person ? names.person(resolve.personId()) : names.unit(resolve.unitId())));
    }
}
