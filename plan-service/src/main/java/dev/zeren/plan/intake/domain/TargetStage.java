package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;
import dev.zeren.plan.intake.domain.target.Due;
import dev.zeren.plan.intake.domain.target.Place;
import dev.zeren.plan.intake.domain.target.Reading;
import dev.zeren.plan.intake.domain.target.Remark;
import dev.zeren.plan.intake.domain.target.TargetContext;
import dev.zeren.plan.intake.domain.target.TargetReader;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.SectionPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Last stage: targets, due dates and quotas in the words of each task, and the phases of the plan. */
final class TargetStage {

    /** 2026.9.30, 2026-09-30, 2026/9/30, as cells of tables have it. */
    private static final Pattern FIGURES =
            Pattern.compile("(20\\d{2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})(?!\\d)日?");

    private final TargetReader reader;
    private final MappedText joined;
    private final SourceIndex lines;
    private final TargetContext context;
    private final List<Finding> findings = new ArrayList<>();

    private TargetStage(TargetReader reader, String source, List<Line> joined, TargetContext context) {
        this.reader = reader;
        this.joined = MappedText.of(source, joined);
        this.lines = new SourceIndex(source);
        this.context = context;
    }

    /**
     * The draft with what its tasks' words say.
     *
     * @param joined the lines of the source; a break inside one is only where the page was too narrow
     * @param year the one the plan is taken in for
     */
    static PlanDraft read(PlanDraft draft, String source, List<Line> joined, TargetReader reader, Integer year) {
        TargetStage stage = new TargetStage(reader, source, joined, context(draft, year));
        List<SectionDraft> sections = draft.sections().stream().map(stage::read).toList();
        Reading phases = reader.phases(
                draft.sections().stream()
                        .filter(section -> section.part() == SectionPart.PHASES)
                        .map(section -> stage.joined.printedAt(section.at()))
                        .toList(),
                stage.context);
        stage.take(phases.remarks());
        stage.findings.addAll(draft.findings());
        stage.findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
        return draft.with(sections, phases.phases(), stage.findings);
    }

    private static TargetContext context(PlanDraft draft, Integer year) {
        Optional<LocalDate> issuedOn = Optional.ofNullable(draft.issuedOn());
        return Optional.ofNullable(draft.title())
                .flatMap(SchoolTerm::of)
                .filter(term -> year == null || term.isOf(year))
                .map(term -> new TargetContext(Optional.of(term.year()), issuedOn, term.firstMonth(), Map.of()))
                .orElseGet(() -> new TargetContext(Optional.ofNullable(year), issuedOn, Map.of()));
    }

    private SectionDraft read(SectionDraft section) {
        return section.with(section.tasks().stream().map(this::read).toList());
    }

    private TaskDraft read(TaskDraft task) {
        Reading reading = reader.read(joined.printedAt(task.at()), context);
        take(reading.remarks());
        return task.with(reading, deadline(task));
    }

    private void take(List<Remark> remarks) {
        for (Remark remark : remarks) {
            FindingCode.of(remark.code())
                    .ifPresent(code -> findings.add(new Finding(code, span(remark.at()), List.of(remark.printed()))));
        }
    }

    /** The one day on which all that is printed as a deadline agrees; nothing is chosen among several. */
    private LocalDate deadline(TaskDraft task) {
        Set<LocalDate> days = new HashSet<>();
        for (ClauseDraft clause : task.clauses()) {
            for (RoleDraft role : clause.roles()) {
                if (role.duty() == Duty.DEADLINE && role.words() != null) {
                    Optional<LocalDate> day = day(role.words());
                    if (day.isEmpty()) {
                        findings.add(new Finding(
                                FindingCode.DEADLINE_OPEN,
                                role.words().at(),
                                List.of(role.words().printed())));
                    }
                    day.ifPresent(days::add);
                }
            }
        }
        return days.size() == 1 ? days.iterator().next() : null;
    }

    private Optional<LocalDate> day(RoleDraft.Words words) {
        Optional<LocalDate> day = day(words.printed());
        // In prose a day alone may be anything; as a deadline it is the last one, with 前 behind it or without.
        return day.isPresent()
                ? day
                : day(FIGURES.matcher(words.printed().strip()).replaceAll("$1年$2月$3日") + "前");
    }

    private Optional<LocalDate> day(String printed) {
        List<LocalDate> days = reader.read(printed, 0, context).dues().stream()
                .filter(due -> due.kind() == Due.Kind.BY || due.kind() == Due.Kind.DURING)
                .flatMap(due -> due.to().stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private Span span(Place place) {
        return new Span(place.start(), place.end(), lines.lineOf(place.start()));
    }
}
