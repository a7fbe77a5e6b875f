package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.term.ReadingJson;
import dev.zeren.plan.term.ReadingJson.Baseline;
import dev.zeren.plan.term.ReadingJson.Counted;
import dev.zeren.plan.term.ReadingJson.DueDate;
import dev.zeren.plan.term.ReadingJson.Place;
import dev.zeren.plan.term.ReadingJson.Quota;
import dev.zeren.plan.term.ReadingJson.Target;
import dev.zeren.plan.term.TimeUnit;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person says that a task's targets, due dates and quotas are, held to the rules of what a reading may say. Where
 * he gives neither place nor printed words, those of what he corrects stay.
 */
final class ReadValues {

    private static final Set<String> KINDS = Set.of("quantity", "rank", "qualitative");
    private static final int LONGEST_PERIOD = 1000;

    private final DraftTask task;
    private final ReadingJson read;

    ReadValues(DraftTask task, ReadingJson read) {
        this.task = task;
        this.read = read;
    }

    static Target accepted(Target one) {
        return new Target(
                one.at(),
                one.printed(),
                one.kind(),
                one.quantity(),
                one.baseline(),
                one.counted(),
                one.among(),
                one.group(),
                BigDecimal.ONE,
                null,
                true);
    }

    static DueDate accepted(DueDate one) {
        return new DueDate(
                one.at(),
                one.printed(),
                one.kind(),
                one.from(),
                one.to(),
                one.within(),
                one.withinUnit(),
                one.every(),
                one.redacted(),
                BigDecimal.ONE,
                null,
                true);
    }

    static Quota accepted(Quota one) {
        return new Quota(
                one.at(),
                one.printed(),
                one.quantity(),
                one.period(),
                one.every(),
                one.everyUnit(),
                one.counted(),
                BigDecimal.ONE,
                null,
                true);
    }

    Target target(Target given, Target old) {
        if (given.quantity() == null) {
            throw DraftFault.ONE_AMOUNT.at("/target/quantity");
        }
        String kind = given.kind() != null ? given.kind() : kind(given);
        if (!KINDS.contains(kind)) {
            throw DraftFault.UNKNOWN_KIND.at("/target/kind");
        }
        DraftFault.requirePhrase(given.among(), "/target/among");
        int group = read.targets().stream().mapToInt(Target::group).max().orElse(-1) + 1;
        return accepted(new Target(
                place(given.at(), old == null ? null : old.at(), "/target/at"),
                printed(given.printed(), old == null ? null : old.printed(), "/target/printed"),
                kind,
                ReadQuantity.of(given.quantity(), "/target/quantity"),
                baseline(given.baseline()),
                counted(given.counted(), "/target/counted"),
                given.among(),
                old == null ? group : old.group(),
                null,
                null,
                null));
    }

    private static String kind(Target given) {
        if (given.quantity().words() != null) {
            return "qualitative";
        }
        return given.among() != null ? "rank" : "quantity";
    }

    private static Baseline baseline(Baseline given) {
        if (given == null) {
            return null;
        }
        DraftFault.requirePhrase(given.printed(), "/target/baseline/printed");
        return new Baseline(
                given.printed(),
                given.quantity() == null ? null : ReadQuantity.of(given.quantity(), "/target/baseline/quantity"));
    }

    DueDate dueDate(DueDate given, DueDate old) {
        if (given.within() != null || given.withinUnit() != null) {
            requirePeriod(given.within(), given.withinUnit(), "/dueDate/within");
        }
        if (given.every() != null) {
            requirePeriod(1, given.every(), "/dueDate/every");
        }
        if (given.from() == null && given.to() == null && given.within() == null && given.every() == null) {
            throw DraftFault.DATES_MISSING.at("/dueDate");
        }
        if (given.from() != null && given.to() != null && given.to().isBefore(given.from())) {
            throw DraftFault.DATES_REVERSED.at("/dueDate/to");
        }
        return accepted(new DueDate(
                place(given.at(), old == null ? null : old.at(), "/dueDate/at"),
                printed(given.printed(), old == null ? null : old.printed(), "/dueDate/printed"),
                kind(given),
                given.from(),
                given.to(),
                given.within(),
                given.withinUnit(),
                given.every(),
                Boolean.TRUE.equals(given.redacted()),
                null,
                null,
                null));
    }

    /** Follows from what is given: a day in every period, a length of time, or days. */
    private static String kind(DueDate given) {
        if (given.every() != null) {
            return "recurring";
        }
        if (given.within() != null) {
            return "relative";
        }
        if (given.from() == null || "by".equals(given.kind()) && given.to() != null) {
            return "by";
        }
        return given.to() == null ? "from" : "during";
    }

    Quota quota(Quota given, Quota old) {
        requirePeriod(given.every(), given.everyUnit(), "/quota/every");
        DraftFault.requirePhrase(given.period(), "/quota/period");
        return accepted(new Quota(
                place(given.at(), old == null ? null : old.at(), "/quota/at"),
                printed(given.printed(), old == null ? null : old.printed(), "/quota/printed"),
                given.quantity() == null ? null : ReadQuantity.of(given.quantity(), "/quota/quantity"),
                given.period(),
                given.every(),
                given.everyUnit(),
                counted(given.counted(), "/quota/counted"),
                null,
                null,
                null));
    }

    private static void requirePeriod(Integer count, String unit, String pointer) {
        boolean known =
                Stream.of(TimeUnit.values()).anyMatch(one -> WireName.of(one).equals(unit));
        if (!known || count == null || count < 1 || count > LONGEST_PERIOD) {
            throw DraftFault.UNKNOWN_PERIOD.at(pointer);
        }
    }

    private static Counted counted(Counted given, String pointer) {
        if (given != null) {
            Stream.of(given.before(), given.after(), given.level(), given.member(), given.per())
                    .forEach(words -> DraftFault.requirePhrase(words, pointer));
        }
        return given;
    }

    private Place place(Place given, Place old, String pointer) {
        if (given == null || Objects.equals(given, old)) {
            return old;
        }
        Place whole = read.at();
        boolean inside = whole == null || given.start() >= whole.start() && given.end() <= whole.end();
        if (given.start() < 0 || given.start() >= given.end() || !inside) {
            throw DraftFault.PLACE_OUTSIDE_TASK.at(pointer);
        }
        return given;
    }

    private String printed(String given, String old, String pointer) {
        if (given == null || given.equals(old)) {
            return old;
        }
        DraftFault.requirePhrase(given, pointer);
        if (given.isBlank() || !task.heading().contains(given) && !task.text().contains(given)) {
            throw DraftFault.WORDS_NOT_IN_TASK.at(pointer);
        }
        return given;
    }
}
