package dev.zeren.plan.plan.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.plan.domain.draft.Draft;
import dev.zeren.plan.plan.domain.draft.DraftChange;
import dev.zeren.plan.plan.domain.draft.DraftFault;
import dev.zeren.plan.plan.domain.draft.ResolveName;
import dev.zeren.plan.plan.domain.draft.TellDuty;
import dev.zeren.plan.plan.persistence.Drafts;
import jakarta.enterprise.context.ApplicationScoped;

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
            return new DraftChange.Split(split.taskId(), split.at(), drafts.newTaskId());
        }
        if (command instanceof CorrectDraft.TellDuty told) {
            var keys = TellDuty.namesUnder(told.label(), draft);
            return new TellDuty(told.label(), told.duty(), names.known(told.duty(), keys));
        }
        return resolve((CorrectDraft.Resolve) command);
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
