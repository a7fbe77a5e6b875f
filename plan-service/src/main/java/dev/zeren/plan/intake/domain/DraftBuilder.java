package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Last step: puts the lines into plan, sections and tasks in the order they come. */
final class DraftBuilder {

    private static final Span START = new Span(0, 0, 1);

    private final ReadingRules rules;
    private final CoverageBuilder coverage;
    private final List<String> title = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private final List<SectionDraft> sections = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Label.Kind> depths = new ArrayList<>();
    /** The numbers of the headings at each depth that is open. */
    private final List<Numbers> sectionNumbers = new ArrayList<>();

    private final Numbers taskNumbers = new Numbers();
    private LocalDate issuedOn;
    private Node section;
    private Node task;
    private List<TaskDraft> tasks = new ArrayList<>();
    private boolean inTable;

    DraftBuilder(String source, ReadingRules rules) {
        this.rules = rules;
        this.coverage = new CoverageBuilder(source);
    }

    boolean hasIssueDate() {
        return issuedOn != null;
    }

    void leaveOut(ReadLine line) {
        unread.add(new Unread(line.line().at(), line.text(), line.noise().orElseThrow()));
        coverage.add(line.line().at(), Coverage.Kind.UNREAD);
    }

    void title(ReadLine line) {
        title.add(line.text());
        coverage.add(line.line().at(), Coverage.Kind.TITLE);
    }

    void issueDate(ReadLine line, LocalDate date) {
        issuedOn = date;
        coverage.add(line.line().at(), Coverage.Kind.ISSUE_DATE);
    }

    void section(ReadLine line) {
        closeSection();
        Label label = line.label().orElseThrow();
        section = Node.section(line, label, depth(label.kind()));
        section.open(line, label, coverage, Integer.MAX_VALUE);
        sectionNumbers.get(depths.size() - 1).check(label, section.labelAt()).ifPresent(findings::add);
        outsideTask(line);
        taskNumbers.mayRestart();
    }

    void task(ReadLine line) {
        closeTask();
        Label label = line.label().orElseThrow();
        task = Node.task(line, label);
        task.open(line, label, coverage, rules.headingLength());
        findings.addAll(line.clauseFindings());
        taskNumbers.check(label, task.labelAt()).ifPresent(findings::add);
        if (task.heading().isEmpty()) {
            findings.add(new Finding(FindingCode.TASK_WITHOUT_HEADING, task.labelAt(), List.of(label.printed())));
        }
    }

    /** Takes a line without a label, or with one below the level of tasks. */
    void text(ReadLine line) {
        if (line.line().tableRow() && !inTable) {
            findings.add(new Finding(FindingCode.TABLE_AS_TEXT, line.line().at(), List.of()));
        }
        inTable = line.line().tableRow();
        if (task != null) {
            task.add(line, 0, coverage);
            findings.addAll(line.clauseFindings());
            return;
        }
        outsideTask(line);
        if (section != null) {
            section.add(line, 0, coverage);
        } else {
            preamble.add(line.text());
            coverage.add(line.line().at(), Coverage.Kind.PREAMBLE);
        }
    }

    /** A clause that stands in no task assigns nothing; it stays in the text. */
    private void outsideTask(ReadLine line) {
        for (ClauseDraft clause : line.clauses()) {
            findings.add(new Finding(FindingCode.CLAUSE_OUTSIDE_TASK, clause.at(), List.of(clause.text())));
        }
        line.clauseFindings().stream()
                .filter(finding -> finding.code() == FindingCode.CLAUSE_UNREADABLE)
                .forEach(findings::add);
    }

    /** A kind of label that is open already closes what it holds; a new kind opens one level more. */
    private int depth(Label.Kind kind) {
        int open = depths.indexOf(kind);
        if (open >= 0) {
            depths.subList(open + 1, depths.size()).clear();
            sectionNumbers.subList(open + 1, sectionNumbers.size()).clear();
        } else {
            depths.add(kind);
            sectionNumbers.add(new Numbers());
        }
        return depths.size();
    }

    private void closeTask() {
        if (task != null) {
            tasks.add(task.toTask());
            task = null;
        }
    }

    private void closeSection() {
        closeTask();
        if (section != null) {
            sections.add(section.toSection(tasks));
        } else if (!tasks.isEmpty()) {
            Span at = new Span(
                    tasks.get(0).at().start(),
                    tasks.get(0).at().start(),
                    tasks.get(0).at().line());
            sections.add(new SectionDraft(1, "", "", "", at, tasks));
        }
        section = null;
        tasks = new ArrayList<>();
    }

    PlanDraft build() {
        closeSection();
        Coverage whole = coverage.build(unread);
        unread.sort(Comparator.comparingInt(left -> left.at().start()));
        String printedTitle = title.isEmpty() ? null : String.join("", title);
        Integer year = printedTitle == null ? null : Dates.year(printedTitle).orElse(null);
        if (year == null && issuedOn != null) {
            year = issuedOn.getYear();
        }
        addFindings(printedTitle, year);
        return new PlanDraft(
                printedTitle, year, issuedOn, String.join("\n", preamble), sections, findings, unread, whole);
    }

    private void addFindings(String printedTitle, Integer year) {
        List<TaskDraft> all =
                sections.stream().flatMap(drawn -> drawn.tasks().stream()).toList();
        addIf(printedTitle == null, FindingCode.NO_TITLE);
        addIf(year == null, FindingCode.NO_YEAR);
        addIf(issuedOn == null, FindingCode.NO_ISSUE_DATE);
        addIf(all.isEmpty(), FindingCode.NO_TASKS);
        boolean assigned = all.stream().anyMatch(drawn -> !drawn.clauses().isEmpty());
        addIf(!all.isEmpty() && !assigned, FindingCode.NO_CLAUSES);
        for (TaskDraft drawn : all) {
            if (assigned && drawn.clauses().isEmpty()) {
                Span label = new Span(
                        drawn.at().start(),
                        drawn.at().start() + drawn.label().length(),
                        drawn.at().line());
                findings.add(new Finding(FindingCode.TASK_WITHOUT_CLAUSE, label, List.of(drawn.label())));
            }
        }
        findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
    }

    private void addIf(boolean found, FindingCode code) {
        if (found) {
            findings.add(new Finding(code, START, List.of()));
        }
    }
}
