package dev.zeren.plan.intake.domain;

import java.util.stream.Collectors;

/** A plan without its places: two documents that print the same give equal strings. */
final class Printed {

    private Printed() {}

    static String of(PlanDraft draft) {
        return plan(draft)
                + draft.findings().stream()
                        .map(finding -> finding.code() + "" + finding.arguments() + "\n")
                        .collect(Collectors.joining())
                + draft.unread().stream()
                        // The head and foot of a page are the file's and not the text's.
                        .filter(unread -> unread.at() != null)
                        .map(unread -> unread.reason() + " " + unread.text() + "\n")
                        .collect(Collectors.joining());
    }

    /** The plan itself, without what was found of it and what was left out. */
    static String plan(PlanDraft draft) {
        return draft.title() + "|" + draft.year() + "|" + draft.issuedOn() + "\n" + draft.preamble() + "\n"
                + draft.sections().stream().map(Printed::of).collect(Collectors.joining());
    }

    private static String of(SectionDraft section) {
        return section.depth() + "|" + section.label() + "|" + section.heading() + "|" + section.text() + "\n"
                + section.tasks().stream().map(Printed::of).collect(Collectors.joining());
    }

    private static String of(TaskDraft task) {
        return task.label() + "|" + task.number() + "|" + task.heading() + "|" + task.text() + "\n"
                + task.clauses().stream().map(Printed::of).collect(Collectors.joining());
    }

    private static String of(ClauseDraft clause) {
        return clause.text() + "\n"
                + clause.roles().stream()
                        .map(role -> role.label() + "=" + role.duty()
                                + role.names().stream().map(NameDraft::printed).toList() + "\n")
                        .collect(Collectors.joining());
    }
}
