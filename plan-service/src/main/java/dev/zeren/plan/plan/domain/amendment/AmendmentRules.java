package dev.zeren.plan.plan.domain.amendment;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.PlanProblem;
import java.util.List;

/**
 * How a bureau amends its issued plans.
 *
 * @param approverRequired whether an amendment names who approved it
 * @param roles which of a person's roles may amend; a client with the scope to write plans always may
 * @param dueDatesDirect whether a task's due date may be set for itself, though that names no approver
 */
public record AmendmentRules(boolean approverRequired, List<String> roles, boolean dueDatesDirect) {

    /** What holds in a bureau that has no rules of its own. */
    public static final AmendmentRules USUAL = new AmendmentRules(true, List.of("planner", "bureau-admin"), true);

    public AmendmentRules {
        roles = List.copyOf(roles);
    }

    /**
     * Lets pass what is approved, or need not be.
     *
     * @param pointer where the approver is missing
     * @throws Rejection {@code amendment-not-possible}
     */
    public void requireApproved(boolean isApproved, String pointer) {
        if (approverRequired && !isApproved) {
            throw new Rejection(
                    PlanProblem.AMENDMENT_NOT_POSSIBLE,
                    List.of(new Fault(
                            pointer,
                            "approver-missing",
                            new Text("本局的修订须写明批准人", "An amendment of this bureau names who approved it"))));
        }
    }
}
