package dev.zeren.plan.intake.domain;

import dev.zeren.plan.intake.domain.Outline.Place;
import dev.zeren.plan.term.SectionPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Third stage: tells from labels, words of headings and clauses which lines open sections and which open tasks. */
final class OutlineReader {

    /** The kinds of label that may number tasks, in order of preference. */
    private static final List<Label.Kind> TASK_KINDS = List.of(
            Label.Kind.TASK_WORD,
            Label.Kind.DECIMAL,
            Label.Kind.NUMBER,
            Label.Kind.ARTICLE,
            Label.Kind.IDEOGRAPH_IN_BRACKETS,
            Label.Kind.TITLED,
            Label.Kind.IDEOGRAPH,
            Label.Kind.NUMBER_IN_BRACKETS,
            Label.Kind.DECIMAL_BELOW);
    /** Of these the tasks are only where more clauses stand than anywhere else. */
    private static final Set<Label.Kind> SELDOM = Set.of(Label.Kind.NUMBER_IN_BRACKETS, Label.Kind.DECIMAL_BELOW);

    /** What may be numbered directly below 一、 and be a task there. */
    private static final Set<Label.Kind> ITEMS =
            Set.of(Label.Kind.NUMBER, Label.Kind.IDEOGRAPH_IN_BRACKETS, Label.Kind.DECIMAL);

    private record Heading(Label.Kind kind, SectionPart part) {}

    private final List<ReadLine> lines;
    private final PartHeadings headings;
    private final List<SectionPart> parts = new ArrayList<>();
    /** What the headings above a line say, whatever its own words. */
    private final List<SectionPart> inherited = new ArrayList<>();

    private final Deque<Heading> open = new ArrayDeque<>();
    private int lastTask;
    /** The kinds of heading whose clauses are those of the numbered tasks that follow them. */
    private final Set<Label.Kind> assigning = EnumSet.noneOf(Label.Kind.class);
    /** Whether tasks stand elsewhere than under the heading of the phases. */
    private boolean tasksOutsidePhases;

    OutlineReader(List<ReadLine> lines, ReadingRules rules) {
        this.lines = List.copyOf(lines);
        this.headings = rules.parts();
    }

    Outline read() {
        for (ReadLine line : lines) {
            parts.add(part(line));
        }
        if (headingsAssign(Label.Kind.IDEOGRAPH)) {
            assigning.add(Label.Kind.IDEOGRAPH);
        }
        if (headingsAssign(Label.Kind.IDEOGRAPH_IN_BRACKETS) && itemsAreTasks()) {
            assigning.add(Label.Kind.IDEOGRAPH_IN_BRACKETS);
        }
        Optional<Label.Kind> taskKind = taskKind();
        tasksOutsidePhases = IntStream.range(0, lines.size())
                .anyMatch(i -> taskKind.isPresent() && isOf(i, taskKind.get()) && parts.get(i) == SectionPart.TASKS);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            places.add(place(i, taskKind));
        }
        return new Outline(lines, places, parts);
    }

    /** The part in which a line stands: what the nearest heading above it says that says anything. */
    private SectionPart part(ReadLine line) {
        Label label = line.label().orElse(null);
        if (label != null) {
            while (!open.isEmpty() && !open.peek().kind().isOutside(label.kind())) {
                open.pop();
            }
        }
        inherited.add(innermost());
        if (label != null) {
            open.push(new Heading(label.kind(), said(line, label).orElseGet(this::innermost)));
        }
        return innermost();
    }

    private SectionPart innermost() {
        return open.isEmpty() ? SectionPart.TASKS : open.peek().part();
    }

    private Optional<SectionPart> said(ReadLine line, Label label) {
        if (label.printed().isEmpty()) {
            return headings.partUnnumbered(words(line, label));
        }
        return label.printed().endsWith("阶段") ? Optional.of(SectionPart.PHASES) : headings.part(words(line, label));
    }

    /** The words of a heading up to its closing mark. */
    private static String words(ReadLine line, Label label) {
        String text = line.text();
        int end = label.textStart();
        while (end < text.length() && "。：:；;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Blanks.strip(Wraps.unwrap(text.substring(label.textStart(), end)));
    }

    /**
     * Where assignment clauses stand, there the tasks are; without any clause they are in a table of tasks, and without
     * such a table the innermost kind of label numbers them.
     */
    private Optional<Label.Kind> taskKind() {
        boolean inTables = lines.stream().anyMatch(line -> line.line().tasks() != null);
        if (inTables && lines.stream().allMatch(line -> line.clauses().isEmpty())) {
            return Optional.empty();
        }
        if (!inTables && new Ordinals(lines, parts).numberTasks()) {
            return Optional.of(Label.Kind.ORDINAL);
        }
        Optional<Label.Kind> found = taskKind(true);
        return found.isPresent() ? found : taskKind(false);
    }

    private Optional<Label.Kind> taskKind(boolean amongTasksOnly) {
        Map<Label.Kind, Integer> clauses = new EnumMap<>(Label.Kind.class);
        Map<Label.Kind, Integer> labels = new EnumMap<>(Label.Kind.class);
        Label.Kind current = null;
        MeasureGroup group = new MeasureGroup();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Label> label = lines.get(i).label();
            if (label.isPresent() && !label.get().kind().ofMeasure()) {
                current = label.get().kind();
                group.take(current);
                if (!amongTasksOnly || parts.get(i).holdsTasks()) {
                    labels.merge(current, 1, Integer::sum);
                }
            }
            if (current != null && !assigning.contains(current)) {
                clauses.merge(
                        group.owner(lines.get(i), current),
                        lines.get(i).clauses().size(),
                        Integer::sum);
            }
        }
        Optional<Label.Kind> best = Optional.empty();
        int most = 0;
        for (Label.Kind kind : TASK_KINDS) {
            int count = clauses.getOrDefault(kind, 0);
            boolean first = best.isEmpty() && !SELDOM.contains(kind);
            if (labels.containsKey(kind) && (first || count > most)) {
                best = Optional.of(kind);
                most = count;
            }
        }
        return best;
    }

    /** 一、 is the level of sections: where most of those that are assigned hold items, these are the tasks. */
    private boolean headingsAssign(Label.Kind kind) {
        int withItems = 0;
        int without = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isOf(i, kind) && isAssigned(i, Label.Kind.CIRCLED)) {
                int next = nextLabel(i);
                boolean items = next < lines.size() && holdsItem(kind, next);
                withItems += items ? 1 : 0;
                without += items ? 0 : 1;
            }
        }
        return withItems > without;
    }

    private boolean holdsItem(Label.Kind heading, int i) {
        Label.Kind kind = lines.get(i).label().orElseThrow().kind();
        return ITEMS.contains(kind) && heading.isOutside(kind);
    }

    /** 1. below （一） is a measure, unless one is assigned by itself or they run on from one （一） to the next. */
    private boolean itemsAreTasks() {
        boolean assigned = false;
        for (int i = 0; i < lines.size(); i++) {
            Label label = lines.get(i).label().orElse(null);
            if (label != null && label.kind() == Label.Kind.IDEOGRAPH_IN_BRACKETS) {
                assigned = isAssigned(i, Label.Kind.CIRCLED);
                int next = nextLabel(i);
                boolean holds = assigned && next < lines.size() && isOf(next, Label.Kind.NUMBER);
                if (holds && lines.get(next).label().orElseThrow().number() > 1) {
                    return true;
                }
            } else if (label != null && label.kind().isOutside(Label.Kind.IDEOGRAPH_IN_BRACKETS)) {
                assigned = false;
            } else if (assigned && isOf(i, Label.Kind.NUMBER) && isAssigned(i, Label.Kind.CIRCLED)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(int i, Label.Kind kind) {
        return lines.get(i).label().filter(label -> label.kind() == kind).isPresent();
    }

    private int nextLabel(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).label().isEmpty()) {
            next++;
        }
        return next;
    }

    private Place place(int i, Optional<Label.Kind> taskKind) {
        if (lines.get(i).line().tasks() != null && !lines.get(i).isLeftOut()) {
            return Place.TABLE;
        }
        Label label = lines.get(i).label().orElse(null);
        if (label == null) {
            return Place.TEXT;
        }
        if (taskKind.isEmpty()) {
            boolean heads = label.printed().isEmpty() || label.kind().isOutside(Label.Kind.ARTICLE);
            return heads ? Place.SECTION : Place.TEXT;
        }
        boolean measure = taskKind.get() == Label.Kind.ORDINAL
                && label.kind() != Label.Kind.ORDINAL
                && Label.Kind.NAMED.isOutside(label.kind());
        return measure || taskKind.get().isOutside(label.kind()) ? Place.TEXT : place(i, label, taskKind.get());
    }

    private Place place(int i, Label label, Label.Kind taskKind) {
        if (label.kind() != taskKind) {
            return parts.get(i).holdsTasks() && isAssigned(i, taskKind) && !holds(i, taskKind)
                    ? Place.TASK
                    : Place.SECTION;
        }
        Optional<SectionPart> said = said(lines.get(i), label);
        boolean headsPart = label.printed().isEmpty() && said.isPresent() && !isAssigned(i, taskKind);
        if (headsPart || said.filter(SectionPart::leadsIn).isPresent()) {
            return Place.SECTION;
        }
        // Articles run on through all chapters, those without tasks too.
        boolean runsOn = lastTask > 0 && label.number() == lastTask + 1 && taskKind != Label.Kind.ARTICLE;
        // 加强组织领导 may be a task among others; only under such a heading it is none.
        SectionPart above = inherited.get(i);
        if (above == SectionPart.PHASES && tasksOutsidePhases && isStep(i, label) && !isAssigned(i, taskKind)) {
            return Place.SECTION;
        }
        if (above.holdsTasks() || runsOn && !above.leadsIn() || isAssigned(i, taskKind)) {
            lastTask = label.number();
            return Place.TASK;
        }
        return Place.TEXT;
    }

    private boolean isStep(int i, Label label) {
        return parts.get(i) == SectionPart.PHASES
                && (said(lines.get(i), label).isPresent()
                        || headings.isStep(lines.get(i).text().substring(label.textStart())));
    }

    /** Whether a clause stands in the paragraph of a label or below it, before the next label that is not of a measure. */
    private boolean isAssigned(int at, Label.Kind taskKind) {
        for (int i = at; i < lines.size() && (i == at || !opensAnother(i, taskKind)); i++) {
            if (!lines.get(i).clauses().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean opensAnother(int i, Label.Kind taskKind) {
        return lines.get(i)
                .label()
                .filter(label -> !taskKind.isOutside(label.kind()))
                .isPresent();
    }

    /** Whether a label of the kind stands under the one at a position. */
    private boolean holds(int at, Label.Kind kind) {
        Label.Kind own = lines.get(at).label().orElseThrow().kind();
        for (int i = at + 1; i < lines.size(); i++) {
            Optional<Label> label = lines.get(i).label();
            if (label.isPresent() && !own.isOutside(label.get().kind())) {
                return false;
            }
            if (label.isPresent() && label.get().kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
