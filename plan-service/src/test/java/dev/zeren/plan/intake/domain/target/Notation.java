package dev.zeren.plan.intake.domain.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Readings in one line each, so that a test says what it expects in a table. */
final class Notation {

    private static final TargetReader READER = new TargetReader(TargetRules.defaults());

    private Notation() {}

    static Reading read(String text) {
        return READER.read(text, 0, TargetContext.ofYear(2026));
    }

    static Reading read(String text, TargetContext context) {
        return READER.read(text, 0, context);
    }

    static List<String> targets(String text) {
        return read(text).targets().stream().map(Notation::of).toList();
    }

    static List<String> quotas(String text) {
        return read(text).quotas().stream().map(Notation::of).toList();
    }

    static List<String> dues(String text) {
        return read(text).dues().stream().map(Notation::of).toList();
    }

    static List<String> phases(Reading reading) {
        return reading.phases().stream().map(Notation::of).toList();
    }

    static List<String> remarks(Reading reading) {
        return reading.remarks().stream()
                .map(remark -> remark.code().code() + " " + remark.printed())
                .toList();
    }

    /** Everything with its place, without the words of the text; for documents that are not ours to copy. */
    static List<String> bare(Reading reading) {
        return Stream.of(
                        reading.targets().stream().map(target -> target.at().start() + " target " + of(target)),
                        reading.quotas().stream().map(quota -> quota.at().start() + " quota " + of(quota)),
                        reading.dues().stream().map(due -> due.at().start() + " due " + of(due)),
                        reading.phases().stream().map(phase -> phase.at().start() + " phase " + of(phase)),
                        reading.remarks().stream()
                                .map(remark -> remark.at().start() + " remark "
                                        + remark.code().code()))
                .flatMap(lines -> lines)
                .toList();
    }

    static String of(Target target) {
        return of(target.quantity())
                + label(" of ", target.counted().level())
                + baseline(target.baseline())
                + (target.kind() == Target.Kind.RANK ? " rank" : "")
                + of(target.certainty());
    }

    static String of(Quota quota) {
        return quota.quantity().map(Notation::of).orElse("-") + " every "
                + quota.every().length().count() + " "
                + quota.every().length().unit().name()
                + label(" of ", quota.counted().level()) + baseline(quota.baseline()) + of(quota.certainty());
    }

    static String of(Due due) {
        String days = due.from().map(Object::toString).orElse("")
                + (due.kind() == Due.Kind.DURING ? ".." : "")
                + due.to().map(Object::toString).orElse("");
        return due.kind()
                + (days.isEmpty() || days.equals("..") ? "" : " " + days)
                + due.within()
                        .map(length ->
                                " " + length.count() + " " + length.unit().name())
                        .orElse("")
                + due.recurring().map(Notation::of).orElse("")
                + (due.redacted() ? " redacted" : "")
                + of(due.certainty());
    }

    static String of(Phase phase) {
        return phase.order() + " " + phase.name()
                + (phase.redacted() ? " redacted" : "")
                + phase.from().map(day -> " " + day).orElse("")
                + phase.to().map(day -> ".." + day).orElse("")
                + of(phase.certainty());
    }

    private static String of(RecurringDay day) {
        return " every " + day.every().name()
                + day.month().map(month -> " month " + month).orElse("")
                + day.day().map(number -> " day " + number).orElse("")
                + day.weekday().map(weekday -> " " + weekday).orElse("")
                + (day.last() ? " last" : "");
    }

    private static String of(Quantity quantity) {
        String unit = quantity.unit().scale().signum() > 0
                        && quantity.unit().scale().compareTo(BigDecimal.ONE) != 0
                ? quantity.unit().scale().toPlainString() + quantity.unit().name()
                : quantity.unit().name();
        return (quantity.comparator().name() + " " + of(quantity.amount()) + " " + unit).strip();
    }

    private static String of(Amount amount) {
        if (amount instanceof Amount.Exact exact) {
            return exact.value().toPlainString();
        }
        if (amount instanceof Amount.Range range) {
            return range.low() + "-" + range.high();
        }
        if (amount instanceof Amount.Fraction share) {
            return share.part() + "/" + share.whole();
        }
        if (amount instanceof Amount.Redacted redacted) {
            return redacted.token();
        }
        return "“" + ((Amount.Words) amount).text() + "”";
    }

    private static String of(Certainty certainty) {
        return certainty.doubt().map(doubt -> " ?" + doubt.code()).orElse("");
    }

    private static String baseline(Optional<Baseline> found) {
        return found.map(baseline ->
                        " from " + baseline.quantity().map(Notation::of).orElse(baseline.printed()))
                .orElse("");
    }

    private static String label(String name, Optional<String> value) {
        return value.map(words -> name + words).orElse("");
    }
}
