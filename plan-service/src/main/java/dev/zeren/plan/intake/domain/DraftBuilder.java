package dev.zeren.plan.intake.domain;

import dev.zeren.document.SourceText;
import dev.zeren.document.Span;
import dev.zeren.plan.term.LayoutJson.Kind;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Last step: puts the lines into plan, sections and tasks in the order they come. */
final class DraftBuilder {

    private final ReadingRules rules;
    private final CoverageBuilder coverage;
    private final SourceIndex lines;
    private final LayoutBuilder layout;
    private final List<String> title = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private final List<SectionDraft> sections = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final OpenNumbers numbers = new OpenNumbers();
    private LocalDate issuedOn;
    private Node section;
    /** The open headings whose clauses hold for the tasks below. */
    private final List<Node> assigning = new ArrayList<>();

    private Node task;
    private List<TaskDraft> tasks = new ArrayList<>();
    private boolean inTable;
    /** Where the open section and the open task stand among them all. */
    private int sectionPlace;

    private int taskPlace;

    /** What the file holds beside its text. */
    private final List<Unread> beside;

    DraftBuilder(SourceText source, ReadingRules rules) {
        this.rules = rules;
        this.coverage = new CoverageBuilder(source.text());
        this.beside = source.leftOut().stream()
                .filter(left -> left.at() == null)
                .map(left -> new Unread(null, left.text(), Unread.Reason.of(left.kind())))
                .toList();
        this.lines = new SourceIndex(source.text());
        this.layout = new LayoutBuilder(source);
    }

    boolean hasIssueDate() {
        return issuedOn != null;
    }

    /** Whether a line without a label goes on with a task. */
    boolean isInTask() {
        return task != null;
    }

    void leaveOut(ReadLine line) {
        layout.leftOut(line);
        unread.add(new Unread(line.line().at(), line.text(), line.noise().orElseThrow()));
        coverage.add(line.line().at(), Coverage.Kind.UNREAD);
    }

    void title(ReadLine line) {
        layout.line(Kind.TITLE, line);
        title.add(Wraps.unwrap(line.text()));
        coverage.add(line.line().at(), Coverage.Kind.TITLE);
    }

    void issueDate(ReadLine line, LocalDate date) {
        issuedOn = date;
        layout.line(Kind.DATE_OF_ISSUE, line);
        coverage.add(line.line().at(), Coverage.Kind.ISSUE_DATE);
    }

    /** @param assigns whether its clauses hold for the tasks below */
    void section(ReadLine line, SectionPart part, boolean assigns) {
        closeSection();
        Label label = line.label().orElseThrow();
        section = Node.section(line, label, numbers.open(label.kind()), part, assigns);
        sectionPlace = layout.begin();
        layout.lineOf(sectionPlace, line);
        leaveHeadings(label.kind());
        if (assigns) {
            assigning.add(section);
        }
        section.open(line, label, coverage, Integer.MAX_VALUE);
        if (label.printed().isEmpty()) {
            named(line, label);
        } else {
            numbers.heading(label, section.labelAt()).ifPresent(findings::add);
        }
        outsideTask(line);
        numbers.tasksMayRestart();
    }

    private void named(ReadLine line, Label label) {
        if (label.kind() == Label.Kind.DOCUMENT) {
            findings.add(new Finding(FindingCode.SEVERAL_DOCUMENTS, line.line().at(), List.of(section.heading())));
        }
    }

    void task(ReadLine line) {
        closeTask();
        Label label = line.label().orElseThrow();
        if (section != null && !section.kind().isOutside(label.kind())) {
            // Behind a lead-in of its own level the task stands under no heading, and its number follows on.
            closeSection();
            numbers.tasksFollowHeadings(label.kind());
        }
        leaveHeadings(label.kind());
        task = Node.task(line, label);
        taskPlace = placeOfTask();
        layout.lineOf(taskPlace, line);
        task.open(line, label, coverage, rules.headingLength());
        findings.addAll(line.clauseFindings());
        if (!label.printed().isEmpty()) {
            numbers.task(label, task.labelAt()).ifPresent(findings::add);
        }
        if (task.heading().isEmpty()) {
            findings.add(new Finding(FindingCode.TASK_WITHOUT_HEADING, task.labelAt(), List.of(label.printed())));
        }
    }

    /** Takes a table of tasks; it ends the task above it. */
    void table(TaskTable table, ClauseReader clauses) {
        closeTask();
        layout.beginTable();
        new TableTasks(table, clauses, rules, this).read();
        layout.endTable(table);
    }

    /** A first task that stands under no heading makes the section that holds it. */
    private int placeOfTask() {
        if (section == null && tasks.isEmpty()) {
            layout.unprinted();
        }
        return layout.begin();
    }

    /** What follows, behind the end of the plan, is under none of its headings. */
    void appendix() {
        closeSection();
        assigning.clear();
        numbers.close();
    }

    /** Takes the head of a table; a line above it may be all the title there is. */
    void tableHead(Line line) {
        unread.add(new Unread(line.at(), line.text(), Unread.Reason.TABLE_HEAD));
        coverage.add(line.at(), Coverage.Kind.UNREAD);
    }

    /** @param level how deep in its table, from 1 */
    void tableSection(Line line, int level) {
        closeSection();
        Label label = Labels.of(line).orElse(new Label(Label.Kind.IDEOGRAPH, "", 0, 0));
        ReadLine read = new ReadLine(line, Optional.of(label), List.of(), List.of(), Optional.empty());
        section = Node.tableSection(read, label, numbers.depth() + level);
        sectionPlace = layout.begin();
        section.open(read, label, coverage, Integer.MAX_VALUE);
    }

    void tableTask(TaskDraft drawn) {
        placeOfTask();
        tasks.add(drawn);
    }

    void covered(Span at, Coverage.Kind kind) {
        coverage.add(at, kind);
    }

    List<Finding> findings() {
        return findings;
    }

    SourceIndex lines() {
        return lines;
    }

    /** Takes a line without a label, or with one below the level of tasks. */
    void text(ReadLine line) {
        if (line.line().tableRow() && !inTable) {
            findings.add(new Finding(FindingCode.TABLE_AS_TEXT, line.line().at(), List.of()));
        }
        inTable = line.line().tableRow();
        if (task != null) {
            layout.lineOf(taskPlace, line);
            task.add(line, 0, coverage);
            findings.addAll(line.clauseFindings());
            return;
        }
        outsideTask(line);
        line.label().ifPresent(numbers::pass);
        if (section != null) {
            layout.below(sectionPlace, section.isInTable(), line);
            section.add(line, 0, coverage);
        } else {
            layout.line(Kind.TEXT, line);
            preamble.add(Wraps.unwrap(line.text()));
            coverage.add(line.line().at(), Coverage.Kind.PREAMBLE);
        }
    }

    private void leaveHeadings(Label.Kind next) {
        assigning.removeIf(heading -> !heading.kind().isOutside(next));
    }

    /** A clause that stands in no task, and holds for none below, assigns nothing; it stays in the text. */
    private void outsideTask(ReadLine line) {
        if (section != null && section.assigns()) {
            line.clauses()
                    .forEach(clause -> findings.add(new Finding(
                            FindingCode.CLAUSE_OF_SECTION,
                            clause.at(),
                            List.of(section.label() + section.heading(), clause.text()))));
            findings.addAll(line.clauseFindings());
            return;
        }
        for (ClauseDraft clause : line.clauses()) {
            findings.add(new Finding(FindingCode.CLAUSE_OUTSIDE_TASK, clause.at(), List.of(clause.text())));
        }
        line.clauseFindings().stream()
                .filter(finding -> finding.code() == FindingCode.CLAUSE_UNREADABLE)
                .forEach(findings::add);
    }

    private void closeTask() {
        if (task != null) {
            tasks.add(task.toTask(lines, assigning));
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
            sections.add(new SectionDraft(1, SectionPart.TASKS, "", "", "", at, "", tasks));
        }
        section = null;
        tasks = new ArrayList<>();
    }

    PlanDraft build() {
        closeSection();
        Coverage whole = coverage.build(unread);
        unread.sort(Comparator.comparingInt(left -> left.at().start()));
        unread.addAll(beside);
        String printedTitle = title.isEmpty() ? null : String.join("", title);
        Integer year = printedTitle == null ? null : Dates.year(printedTitle).orElse(null);
        if (year == null && issuedOn != null) {
            year = issuedOn.getYear();
        }
        findings.addAll(WholeFindings.of(printedTitle, year, issuedOn, sections));
        findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
        return new PlanDraft(
                printedTitle,
                year,
                issuedOn,
                String.join("\n", preamble),
                sections,
                List.of(),
                findings,
                unread,
                whole,
                layout.build());
    }
}
