package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.term.NameKey;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be found only once the whole document has been read. */
final class WholeFindings {

    private static final Span START = new Span(0, 0, 1);

    private final List<Finding> findings = new ArrayList<>();

    private WholeFindings() {}

    static List<Finding> of(String title, Integer year, LocalDate issuedOn, List<SectionDraft> sections) {
        WholeFindings whole = new WholeFindings();
        whole.addIf(title == null, FindingCode.NO_TITLE);
        whole.addIf(year == null, FindingCode.NO_YEAR);
        whole.addIf(issuedOn == null, FindingCode.NO_ISSUE_DATE);
        whole.addOfTasks(
                sections.stream().flatMap(section -> section.tasks().stream()).toList());
        whole.addOfSections(sections);
        return whole.findings;
    }

    private void addIf(boolean found, FindingCode code) {
        if (found) {
            findings.add(new Finding(code, START, List.of()));
        }
    }

    private void addOfTasks(List<TaskDraft> tasks) {
        addIf(tasks.isEmpty(), FindingCode.NO_TASKS);
        boolean assigned = tasks.stream().anyMatch(WholeFindings::isAssigned);
        addIf(!tasks.isEmpty() && !assigned, FindingCode.NO_CLAUSES);
        addRepeated(tasks);
        for (TaskDraft task : tasks) {
            if (assigned && !isAssigned(task)) {
                Span label = head(task.at(), task.label());
                findings.add(new Finding(FindingCode.TASK_WITHOUT_CLAUSE, label, List.of(named(task))));
            }
        }
    }

    private static String named(TaskDraft task) {
        return task.label().isEmpty() ? task.heading() : task.label();
    }

    /** A table behind the text often says its tasks again; which of the two is meant, nobody but its author knows. */
    private void addRepeated(List<TaskDraft> tasks) {
        Set<String> inText = new HashSet<>();
        for (TaskDraft task : tasks) {
            String key = NameKey.of(task.heading());
            if (!ofTable(task)) {
                inText.add(key);
            } else if (!key.isEmpty() && inText.contains(key)) {
                findings.add(new Finding(
                        FindingCode.TASK_REPEATED,
                        head(task.at(), task.label()),
                        List.of(task.label() + task.heading())));
            }
        }
    }

    /** By when alone assigns nothing to anybody. */
    private static boolean isAssigned(TaskDraft task) {
        return task.clauses().stream()
                .flatMap(clause -> clause.roles().stream())
                .anyMatch(role -> role.duty().isHeld());
    }

    private static boolean ofTable(TaskDraft task) {
        return task.clauses().stream().anyMatch(clause -> clause.form() == ClauseDraft.Form.COLUMNS);
    }

    private void addOfSections(List<SectionDraft> sections) {
        boolean reviewTold = false;
        for (int i = 0; i < sections.size(); i++) {
            SectionDraft section = sections.get(i);
            boolean review = section.part() == SectionPart.REVIEW;
            if (review && !section.tasks().isEmpty() && !reviewTold) {
                findings.add(of(FindingCode.PART_IS_REVIEW, section));
            }
            reviewTold = review;
            boolean holdsSections =
                    i + 1 < sections.size() && sections.get(i + 1).depth() > section.depth();
            if (section.part() == SectionPart.TASKS
                    && section.tasks().isEmpty()
                    && !section.text().isEmpty()
                    && !holdsSections) {
                findings.add(of(FindingCode.SECTION_WITHOUT_TASK, section));
            }
        }
    }

    private static Finding of(FindingCode code, SectionDraft section) {
        return new Finding(code, head(section.at(), section.label()), List.of(section.label() + section.heading()));
    }

    private static Span head(Span at, String label) {
        return new Span(at.start(), at.start() + label.length(), at.line());
    }
}
