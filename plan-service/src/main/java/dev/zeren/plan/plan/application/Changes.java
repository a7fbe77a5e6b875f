package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.Reassign;
import dev.zeren.plan.plan.domain.draft.ResolveName;
import dev.zeren.plan.plan.domain.draft.TellDuty;
import dev.zeren.plan.plan.persistence.Drafts;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes of what is to be corrected the change of a draft, with what the directory says of the names. */
@ApplicationScoped
public class Changes {

    private final Drafts drafts;
    private final DirectoryNames names;

    Changes(Drafts drafts, DirectoryNames names) {
        this.drafts = drafts;
        this.names = names;
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
            return new Reassign(one.taskId(), one.duty(), one.from(), name(one));
        }
        return resolve((CorrectDraft.Resolve) command);
    }

    private ClauseJson.Name name(CorrectDraft.Reassign one) {
        if (one.personId() != null && one.unitId() != null) {
            throw DraftFault.ONE_ENTRY.at("");
        }
        if (one.personId() != null) {
            requireHolder(!one.duty().ofUnit());
            ClauseJson.Entry person = names.person(one.personId());
            return new ClauseJson.Name(one.to() == null ? person.name() : one.to(), person, null);
        }
        if (one.unitId() != null) {
            requireHolder(!one.duty().ofPerson());
            ClauseJson.Entry unit = names.unit(one.unitId());
            return new ClauseJson.Name(one.to() == null ? unit.name() : one.to(), null, unit);
        }
        if (one.to() == null) {
            return null;
        }
        ClauseJson.Entry known =
                names.known(one.duty(), Set.of(NameKey.of(one.to()))).get(NameKey.of(one.to()));
        return new ClauseJson.Name(
                one.to(), one.duty().ofPerson() ? known : null, one.duty().ofPerson() ? null : known);
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
