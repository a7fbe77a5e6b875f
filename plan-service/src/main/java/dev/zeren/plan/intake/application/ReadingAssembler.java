package dev.zeren.plan.intake.application;

import dev.zeren.document.Span;
import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.intake.domain.ClauseDraft;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.RoleDraft;
import dev.zeren.plan.intake.domain.TaskDraft;
import dev.zeren.plan.intake.domain.target.Amount;
import dev.zeren.plan.intake.domain.target.Certainty;
import dev.zeren.plan.intake.domain.target.Counted;
import dev.zeren.plan.intake.domain.target.Doubt;
import dev.zeren.plan.intake.domain.target.Due;
import dev.zeren.plan.intake.domain.target.Place;
import dev.zeren.plan.intake.domain.target.Quantity;
import dev.zeren.plan.intake.domain.target.Quota;
import dev.zeren.plan.intake.domain.target.Target;
import dev.zeren.plan.term.ReadingJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a task was understood, in the form in which that is kept and served. */
final class ReadingAssembler {

    private static final BigDecimal HALF_SURE = new BigDecimal("0.5");
    private static final BigDecimal NEARLY_SURE = new BigDecimal("0.9");

    private final ResolvedNames names;
    private final TaskDraft task;
    private final List<ReadingJson.Field> fields = new ArrayList<>();

    private ReadingAssembler(TaskDraft task, ResolvedNames names) {
        this.task = task;
        this.names = names;
    }

    static ReadingJson reading(TaskDraft task, ResolvedNames names) {
        return new ReadingAssembler(task, names).reading();
    }

    private ReadingJson reading() {
        for (int clause = 0; clause < task.clauses().size(); clause++) {
            addClause("/clauses/" + clause, task.clauses().get(clause));
        }
        return new ReadingJson(
                place(task.at()),
                fields,
                task.measures().stream()
                        .map(measure -> new ReadingJson.Measure(measure.label(), measure.text(), place(measure.at())))
                        .toList(),
                task.reading().targets().stream().map(ReadingAssembler::target).toList(),
                task.reading().dues().stream().map(ReadingAssembler::due).toList(),
                task.reading().quotas().stream().map(ReadingAssembler::quota).toList());
    }

    private void addClause(String pointer, ClauseDraft clause) {
        switch (clause.form()) {
            case BRACKETS, COLUMNS -> add(pointer, clause.at(), BigDecimal.ONE, null);
            case LINE, TAIL -> add(pointer, clause.at(), NEARLY_SURE, "no-brackets");
            case SECTION -> add(pointer, clause.at(), NEARLY_SURE, "of-section");
            case NAMES -> add(pointer, clause.at(), HALF_SURE, "role-unlabelled");
        }
        for (int i = 0; i < clause.roles().size(); i++) {
            RoleDraft role = clause.roles().get(i);
            for (int name = 0; name < role.names().size(); name++) {
                addName(
                        pointer + "/roles/" + i + "/names/" + name,
                        role,
                        role.names().get(name));
            }
            if (role.words() != null) {
                add(pointer + "/roles/" + i + "/text", role.words().at(), BigDecimal.ONE, null);
            }
        }
    }

    private void addName(String pointer, RoleDraft role, NameDraft name) {
        if (names.isResolved(role.duty(), name)) {
            add(pointer, name.at(), BigDecimal.ONE, null);
        } else {
            String doubt = names.isAmbiguous(role.duty(), name) ? "name-ambiguous" : "name-unresolved";
            add(pointer, name.at(), HALF_SURE, doubt);
        }
    }

    private void add(String pointer, Span at, BigDecimal confidence, String doubt) {
        fields.add(new ReadingJson.Field(pointer, place(at), confidence, doubt));
    }

    private static ReadingJson.Target target(Target target) {
        return new ReadingJson.Target(
                place(target.at()),
                target.printed(),
                WireName.of(target.kind()),
                quantity(target.quantity()),
                target.baseline()
                        .map(baseline -> new ReadingJson.Baseline(
                                baseline.printed(),
                                baseline.quantity()
                                        .map(ReadingAssembler::quantity)
                                        .orElse(null)))
                        .orElse(null),
                counted(target.counted()),
                target.among().orElse(null),
                target.group(),
                target.certainty().confidence(),
                doubt(target.certainty()),
                null);
    }

    private static ReadingJson.DueDate due(Due due) {
        return new ReadingJson.DueDate(
                place(due.at()),
                due.printed(),
                WireName.of(due.kind()),
                due.from().orElse(null),
                due.to().orElse(null),
                due.within().map(length -> length.count()).orElse(null),
                due.within().map(length -> WireName.of(length.unit())).orElse(null),
                due.recurring().map(day -> WireName.of(day.every())).orElse(null),
                due.redacted(),
                due.certainty().confidence(),
                doubt(due.certainty()),
                null);
    }

    private static ReadingJson.Quota quota(Quota quota) {
        return new ReadingJson.Quota(
                place(quota.at()),
                quota.printed(),
                quota.quantity().map(ReadingAssembler::quantity).orElse(null),
                quota.every().printed(),
                quota.every().length().count(),
                WireName.of(quota.every().length().unit()),
                counted(quota.counted()),
                quota.certainty().confidence(),
                doubt(quota.certainty()),
                null);
    }

    private static ReadingJson.Quantity quantity(Quantity quantity) {
        Amount amount = quantity.amount();
        Optional<Amount.Range> range = of(amount, Amount.Range.class);
        Optional<Amount.Fraction> share = of(amount, Amount.Fraction.class);
        String unit = quantity.unit().printed();
        return new ReadingJson.Quantity(
                WireName.of(quantity.comparator()),
                of(amount, Amount.Exact.class).map(Amount.Exact::value).orElse(null),
                range.map(Amount.Range::low).orElse(null),
                range.map(Amount.Range::high).orElse(null),
                share.map(Amount.Fraction::part).orElse(null),
                share.map(Amount.Fraction::whole).orElse(null),
                of(amount, Amount.Redacted.class).map(Amount.Redacted::token).orElse(null),
                of(amount, Amount.Words.class).map(Amount.Words::text).orElse(null),
                unit.isEmpty() ? null : unit,
                quantity.unit().name().isEmpty() ? null : quantity.unit().name(),
                quantity.unit().scale());
    }

    private static <T> Optional<T> of(Amount amount, Class<T> kind) {
        return kind.isInstance(amount) ? Optional.of(kind.cast(amount)) : Optional.empty();
    }

    private static ReadingJson.Counted counted(Counted counted) {
        return new ReadingJson.Counted(
                counted.before(),
                counted.after(),
                counted.level().orElse(null),
                counted.member().orElse(null),
                counted.per().orElse(null));
    }

    private static String doubt(Certainty certainty) {
        return certainty.doubt().map(Doubt::code).orElse(null);
    }

    private static ReadingJson.Place place(Span span) {
        return new ReadingJson.Place(span.start(), span.end());
    }

    private static ReadingJson.Place place(Place place) {
        return new ReadingJson.Place(place.start(), place.end());
    }
}
