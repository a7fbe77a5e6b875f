package dev.zeren.reporting.completion.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that every completion report keeps. */
class CompletionPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<UUID> SECTIONS = ids(5);
    private static final List<UUID> PEOPLE = ids(4);
    private static final List<ToIntFunction<Counts>> COUNTS =
            List.of(Counts::tasks, Counts::notStarted, Counts::underWay, Counts::done, Counts::overdue);

    @Property
    void theFourCountsOfEveryRowAddUpToItsTasks(@ForAll("plans") Plan plan) {
        Completion report = report(plan);
        rows(report)
                .forEach(counts -> assertEquals(
                        counts.tasks(), counts.notStarted() + counts.underWay() + counts.done() + counts.overdue()));
        assertEquals(plan.tasks().size(), report.totals().tasks());
    }

    @Property
    void everyCountOfTheSectionsAddsUpToTheTotal(@ForAll("plans") Plan plan) {
        Completion report = report(plan);
        for (ToIntFunction<Counts> count : COUNTS) {
            assertEquals(
                    count.applyAsInt(report.totals()),
                    report.sections().stream()
                            .map(SectionCompletion::counts)
                            .mapToInt(count)
                            .sum());
        }
    }

    @Property
    void aTaskCountsOnceForEachOfItsNames(@ForAll("plans") Plan plan) {
        Completion report = report(plan);
        assertEquals(distinct(plan, Task::leaders), total(report.leaders()));
        assertEquals(distinct(plan, Task::offices), total(report.offices()));
        assertTrue(report.leaders().stream()
                .allMatch(row -> row.counts().tasks() <= report.totals().tasks()));
    }

    @Property
    void percentsAreTheExactSharesToWithinHalfADigit(@ForAll("plans") Plan plan) {
        rows(report(plan)).forEach(counts -> {
            share(counts.donePercent(), counts.done(), counts.tasks());
            share(counts.overduePercent(), counts.overdue(), counts.tasks());
            share(counts.underWayPercent(), counts.underWay(), counts.tasks());
            share(counts.notStartedPercent(), counts.notStarted(), counts.tasks());
        });
    }

    private static void share(BigDecimal percent, int part, int tasks) {
        assertEquals(1, percent.scale());
        // |percent/100 - part/tasks| <= 0.05/100, without a division.
        BigDecimal off = percent.multiply(BigDecimal.valueOf(tasks)).subtract(BigDecimal.valueOf(100L * part));
        assertTrue(off.abs().compareTo(new BigDecimal("0.05").multiply(BigDecimal.valueOf(tasks))) <= 0);
    }

    @Provide
    Arbitrary<Plan> plans() {
        Arbitrary<List<Section>> sections = Arbitraries.of(true, false)
                .list()
                .ofSize(SECTIONS.size())
                .map(titled -> IntStream.range(0, SECTIONS.size())
                        .mapToObj(i -> titled.get(i)
                                ? new Section(SECTIONS.get(i), i + "、", "第" + i + "部分")
                                : new Section(SECTIONS.get(i), "", ""))
                        .toList());
        return Combinators.combine(sections, tasks().list().ofMaxSize(60))
                .as((parts, tasks) -> new Plan(
                        UUID.randomUUID(), "要点", 2026, "issued", TODAY.plusDays(3), "linhe", null, parts, tasks));
    }

    private static Arbitrary<Task> tasks() {
        // A section that the plan does not have, and none at all.
        Arbitrary<UUID> section = Arbitraries.of(SECTIONS).injectNull(0.1).map(id -> id == null ? new UUID(0, 9) : id);
        Arbitrary<LocalDate> due =
                Arbitraries.integers().between(-2, 2).map(TODAY::plusDays).injectNull(0.5);
        return Combinators.combine(section, Arbitraries.of(Progress.class), due, names(), names())
                .as((part, status, dueOn, leaders, offices) ->
                        new Task(UUID.randomUUID(), part, "1．", "任务", status, 0, dueOn, leaders, offices));
    }

    private static Arbitrary<List<Name>> names() {
        Arbitrary<Name> resolved = Arbitraries.of(PEOPLE).map(id -> new Name(id, "安 平", "安平"));
        Arbitrary<Name> unresolved =
                Arbitraries.of("各县(市)区", "各县（市）区", "李 明", "李明").map(name -> new Name(null, name, null));
        return Arbitraries.oneOf(resolved, unresolved).list().ofMaxSize(4);
    }

    private static Completion report(Plan plan) {
        return Completion.of(plan, Instant.EPOCH, TODAY);
    }

    private static Stream<Counts> rows(Completion report) {
        return Stream.of(
                        Stream.of(report.totals()),
                        report.sections().stream().map(SectionCompletion::counts),
                        report.leaders().stream().map(NameCompletion::counts),
                        report.offices().stream().map(NameCompletion::counts))
                .flatMap(Function.identity());
    }

    private static long distinct(Plan plan, Function<Task, List<Name>> names) {
        return plan.tasks().stream()
                .mapToLong(task -> names.apply(task).stream()
                        // The oracle's own idea of sameness: without id, the two spellings of each are one.
                        .map(name -> name.id() != null
                                ? name.id().toString()
                                : name.printed().substring(0, 1))
                        .distinct()
                        .count())
                .sum();
    }

    private static long total(List<NameCompletion> rows) {
        return rows.stream().mapToLong(row -> row.counts().tasks()).sum();
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
