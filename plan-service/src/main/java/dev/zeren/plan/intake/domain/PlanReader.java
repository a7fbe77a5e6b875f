package dev.zeren.plan.intake.domain;

import dev.zeren.document.FlattenedTables;
import dev.zeren.document.Format;
import dev.zeren.document.SourceText;
import dev.zeren.document.Table;
import dev.zeren.plan.intake.domain.target.TargetReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the text of a work plan into a draft. Never fails on a text: what it does not understand it lists.
 *
 * <p>In stages: blocks to lines ({@link SourceLines}), lines to labels and outline ({@link Labels}, {@link Outline}),
 * lines to clauses and names ({@link ClauseReader}, {@link NameSplitter}), noise left out ({@link NoiseFilter},
 * {@link Ending}), and all of it put together ({@link DraftBuilder}).
 */
public final class PlanReader {

    private final ReadingRules rules;
    private final RoleLabels roleLabels;
    private final ClauseReader clauseReader;
    private final UnlabelledNames unlabelled;
    private final NoiseFilter noiseFilter;
    private final TargetReader targets;

    /** A reader with {@link ReadingRules#defaults()}. */
    public PlanReader(RoleLabels roleLabels) {
        this(roleLabels, ReadingRules.defaults());
    }

    public PlanReader(RoleLabels roleLabels, ReadingRules rules) {
        this.rules = rules;
        this.roleLabels = roleLabels;
        this.clauseReader = new ClauseReader(roleLabels);
        this.unlabelled = new UnlabelledNames(roleLabels.words());
        this.noiseFilter = new NoiseFilter(rules);
        this.targets = new TargetReader(rules.targets());
    }

    /** Reads a plan; the same text gives an equal draft, however often and from whatever format it is read. */
    public PlanDraft read(SourceText text) {
        return read(text, null);
    }

    /** The same; dates without a year are in the year given, or else in the one that the document tells. */
    public PlanDraft read(SourceText text, Integer year) {
        return read(text, year, KnownNames.NONE);
    }

    /** The keys of what may be names without a role, for whoever can tell which of them are known. */
    public Set<String> unlabelledNames(SourceText text) {
        return unlabelled.keysIn(text.text());
    }

    /** The same; names without a role are clauses where it is known whose they are. */
    public PlanDraft read(SourceText text, Integer year, KnownNames known) {
        SourceText source = text.format() == Format.PLAIN_TEXT ? withTables(text) : text;
        List<Line> printed = SourceLines.of(source, roleLabels, rules.tables());
        Decimals labels = Decimals.of(printed);
        List<Line> wrapped = Wraps.join(printed, source.text(), labels, rules);
        Outline outline = outline(printed, wrapped, labels);
        outline = Outline.of(noiseFilter.letterhead(outline), rules);
        Ending ending = Ending.of(outline, rules);
        outline = Outline.of(ending.lines(), rules);
        PlanDraft draft = assemble(source, outline, ending.date(), known);
        List<Line> joined = Wraps.forFigures(printed, wrapped, source.text(), labels, rules);
        return TargetStage.read(draft, source.text(), joined, targets, year != null ? year : draft.year());
    }

    /** The outline without a web page's own words: numbers that stand in these count on nothing. */
    private Outline outline(List<Line> printed, List<Line> wrapped, Decimals labels) {
        List<ReadLine> lines =
                wrapped.stream().map(line -> readLine(line, labels)).toList();
        List<ReadLine> kept = noiseFilter.webChrome(Outline.of(headed(lines), rules));
        NavigableMap<Integer, Integer> web = new TreeMap<>();
        kept.stream()
                .filter(line ->
                        line.noise().filter(Unread.Reason.WEB_CHROME::equals).isPresent())
                .forEach(line ->
                        web.put(line.line().at().start(), line.line().at().end()));
        if (web.isEmpty()) {
            return Outline.of(kept, rules);
        }
        Decimals left = Decimals.of(
                printed.stream().filter(line -> !isWithin(web, line)).toList());
        List<ReadLine> again = wrapped.stream()
                .map(line -> readLine(line, left))
                .map(line -> isWithin(web, line.line()) ? line.leftOut(Unread.Reason.WEB_CHROME) : line)
                .toList();
        return Outline.of(headed(again), rules);
    }

    /** @param ends by the place where each of the stretches of text begins */
    private static boolean isWithin(NavigableMap<Integer, Integer> ends, Line line) {
        Map.Entry<Integer, Integer> before = ends.floorEntry(line.at().start());
        return before != null && line.at().end() <= before.getValue();
    }

    private List<ReadLine> headed(List<ReadLine> lines) {
        return Unnumbered.label(Headless.label(noiseFilter.byForm(lines), rules), rules);
    }

    private ReadLine readLine(Line line, Decimals labels) {
        ClauseReader.Result found = clauseReader.read(line);
        return new ReadLine(line, labels.labelOf(line), found.clauses(), found.findings(), Optional.empty());
    }

    /** In a plain text only what has the head of a table of tasks, or of scoring, is taken for a table. */
    private SourceText withTables(SourceText text) {
        SourceText recognised = FlattenedTables.recognise(text);
        boolean known = recognised.blocks().stream()
                .anyMatch(block -> block instanceof Table table
                        && (TaskTable.isOfScheme(table, rules.tables())
                                || TaskTable.of(table, roleLabels, rules.tables())
                                        .isPresent()));
        return known ? recognised : text;
    }

    /** A document brought here by mistake. */
    private Optional<Finding> schemes(SourceText source) {
        return source.blocks().stream()
                .filter(block -> block instanceof Table table && TaskTable.isOfScheme(table, rules.tables()))
                .map(block -> new Finding(FindingCode.ASSESSMENT_SCHEME, block.at(), List.of()))
                .findFirst();
    }

    private PlanDraft assemble(SourceText source, Outline outline, int endingDate, KnownNames known) {
        DraftBuilder draft = new DraftBuilder(source, rules);
        schemes(source).ifPresent(draft.findings()::add);
        SectionClauses shared = new SectionClauses(outline);
        int bodyStart = outline.bodyStart();
        List<Integer> title = new Heads(rules).title(outline.lines(), bodyStart);
        for (int i = 0; i < outline.lines().size(); i++) {
            ReadLine line = outline.lines().get(i);
            Optional<LocalDate> date = i < bodyStart || i == endingDate ? Ending.dateOf(line) : Optional.empty();
            if (line.isLeftOut()) {
                draft.leaveOut(line);
            } else if (title.contains(i)) {
                draft.title(line);
            } else if (date.isPresent() && !draft.hasIssueDate()) {
                draft.issueDate(line, date.get());
            } else if (outline.isSection(i)) {
                draft.section(line, outline.parts().get(i), shared.holdBelow(i));
            } else if (outline.isTable(i)) {
                if (endingDate >= 0 && i > endingDate) {
                    draft.appendix();
                }
                draft.table(line.line().tasks(), clauseReader);
            } else if (outline.isTask(i)) {
                draft.task(unlabelled.read(line, known));
            } else {
                draft.text(draft.isInTask() ? unlabelled.read(line, known) : line);
            }
        }
        return draft.build();
    }
}
