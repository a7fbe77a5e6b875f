package dev.zeren.plan.plan.application;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.Scopes;
import dev.zeren.plan.plan.application.AmendPlan.GivenApprover;
import dev.zeren.plan.plan.domain.Plan;
import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.plan.domain.Task;
import dev.zeren.plan.plan.persistence.TaskRow;
import dev.zeren.plan.plan.persistence.TaskRows;
import dev.zeren.plan.plan.persistence.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Changes whose a task is: by corrections of a draft, by an amendment of an issued plan. */
@ApplicationScoped
@Transactional
public class ReassignService {

    /**
     * Other names in one task's clauses.
     *
     * @param changes one after the other, each as it is asked for or the refusal of it
     * @param reason of the amendment, as its approver and document number; a draft needs none
     */
    public record ReassignTask(List<Change> changes, String reason, GivenApprover approver, String documentNumber) {

        /** @param asSent the same as a correction's operation in JSON */
        public record Change(Supplier<CorrectDraft> command, String asSent) {}
    }

    /**
     * What was made of it.
     *
     * @param version of the task now
     * @param number of the amendment, or of the last correction
     */
    public record Reassigned(int version, UUID planId, boolean amended, int number) {}

    private final AmendmentService amendments;
    private final CorrectionService corrections;
    private final PlanAccess access;
    private final Tasks tasks;
    private final TaskRows rows;
    private final Callers callers;

    ReassignService(
            AmendmentService amendments,
            CorrectionService corrections,
            PlanAccess access,
            Tasks tasks,
            TaskRows rows,
            Callers callers) {
        this.amendments = amendments;
        this.corrections = corrections;
        this.access = access;
        this.tasks = tasks;
        this.rows = rows;
        this.callers = callers;
    }

    /**
     * Makes all of the changes of a task, or none.
     *
     * @param ifMatch the task's version; its plan is held meanwhile
     * @throws Rejection {@code not-found}, {@code forbidden}, {@code stale-version}, {@code invalid-body} without a reason
     *     where there must be one; what {@link CorrectionService} and {@link AmendmentService} say
     */
    public Reassigned reassign(UUID taskId, IfMatch ifMatch, ReassignTask command) {
        // The plan first, as amendments and corrections take it.
        Plan plan = access.held(row(taskId).planId());
        Task task = tasks.lock(taskId).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ifMatch.verify(task.version());
        boolean draft = plan.status() == PlanStatus.DRAFT;
        int number = draft ? correct(plan, command) : amend(plan, command);
        return new Reassigned(row(taskId).version(), plan.id(), !draft, number);
    }

    private TaskRow row(UUID taskId) {
        return rows.find(taskId).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    private int correct(Plan plan, ReassignTask command) {
        // Who may only see drafts must not change them.
        if (!callers.current().may(Roles.PLANNER, Roles.BUREAU_ADMIN, Scopes.PLANS_WRITE)) {
            throw new Rejection(CommonProblem.FORBIDDEN);
        }
        int number = 0;
        for (int i = 0; i < command.changes().size(); i++) {
            number = correct(plan, command.changes().get(i), "/changes/" + i);
        }
        return number;
    }

    private int correct(Plan plan, ReassignTask.Change change, String pointer) {
        try {
            IfMatch held = IfMatch.version(plan.version());
            return corrections
                    .correct(plan.id(), held, change.command().get(), change.asSent())
                    .number();
        } catch (Rejection refused) {
            throw refused.below(pointer);
        }
    }

    private int amend(Plan plan, ReassignTask command) {
        plan.status().requireIssued();
        if (command.reason() == null) {
            Text words = new Text("修订已下达的计划须说明理由", "an issued plan is amended for a reason");
            throw new Rejection(CommonProblem.INVALID_BODY, List.of(new Fault("/reason", "required", words)));
        }
        var changes =
                command.changes().stream().map(ReassignTask.Change::command).toList();
        return amendments
                .amend(
                        plan.id(),
                        IfMatch.version(plan.version()),
                        new AmendPlan(command.reason(), command.approver(), command.documentNumber(), changes))
                .number();
    }
}
