package dev.zeren.plan.plan.domain.amendment;

import dev.zeren.plan.plan.domain.draft.DraftAssignment;
import dev.zeren.plan.plan.domain.draft.DraftHead;
import dev.zeren.plan.plan.domain.draft.DraftTask;
import dev.zeren.plan.plan.domain.draft.comparison.Altered;
import dev.zeren.plan.plan.domain.draft.comparison.ChangeKind;
import dev.zeren.plan.plan.domain.draft.comparison.Comparison;
import dev.zeren.plan.plan.domain.draft.comparison.NamesChange;
import dev.zeren.plan.plan.domain.draft.comparison.TaskChange;
import dev.zeren.plan.term.ClauseJson;
import dev.zeren.plan.term.Duty;
import dev.zeren.plan.term.ReadingJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an amendment made of a task, or of the plan as a whole.
 *
 * @param taskId null for the plan as a whole
 * @param name number and heading of the task, or its text where it has none; the title of the plan
 * @param kinds in what it differs; empty for the plan as a whole
 */
public record Amended(UUID taskId, String name, List<ChangeKind> kinds, List<FieldChange> fields) {

    private static final int LONGEST_NAME = 60;

    /** Everything that differs, the plan as a whole first. */
    public static List<Amended> of(Comparison comparison) {
        List<Amended> all = new ArrayList<>();
        List<FieldChange> head = head(comparison.was(), comparison.is());
        if (!head.isEmpty()) {
            all.add(new Amended(null, comparison.is().title(), List.of(), head));
        }
        comparison.tasks().forEach(task -> all.add(of(task)));
        return all;
    }

    private static Amended of(TaskChange change) {
        DraftTask task = change.is() == null ? change.was() : change.is();
        return new Amended(task.id(), name(task), List.copyOf(change.kinds()), fields(change));
    }

    private static List<FieldChange> head(DraftHead was, DraftHead is) {
        List<FieldChange> fields = new ArrayList<>();
        tell(fields, "title", was.title(), is.title());
        tell(fields, "endsOn", text(was.endsOn()), text(is.endsOn()));
        return fields;
    }

    private static List<FieldChange> fields(TaskChange change) {
        DraftTask was = change.was();
        DraftTask is = change.is();
        List<FieldChange> fields = new ArrayList<>();
        tell(fields, "heading", was == null ? null : was.heading(), is == null ? null : is.heading());
        tell(fields, "text", was == null ? null : was.text(), is == null ? null : is.text());
        if (was == null) {
            tell(fields, "clauses", null, clauses(is));
        } else if (change.kinds().contains(ChangeKind.CLAUSE_REWORDED)) {
            tell(fields, "clauses", clauses(was), clauses(is));
        }
        change.duties().forEach(duty -> tell(fields, duty, was, is));
        change.targets().forEach(target -> fields.add(targets(target)));
        change.quotas().forEach(quota -> fields.add(quotas(quota)));
        tell(fields, "dueOn", was == null ? null : text(was.dueOn()), is == null ? null : text(is.dueOn()));
        return fields;
    }

    private static void tell(List<FieldChange> fields, String field, String from, String to) {
        if (!Objects.equals(orNull(from), orNull(to))) {
            fields.add(new FieldChange(field, orNull(from), orNull(to)));
        }
    }

    private static void tell(List<FieldChange> fields, NamesChange change, DraftTask was, DraftTask is) {
        Set<Duty> duty = Set.of(change.duty());
        String code = change.duty().code();
        fields.add(new FieldChange(code, names(was, duty), names(is, duty)));
    }

    private static String names(DraftTask task, Set<Duty> duty) {
        return orNull(task.assigned(duty).map(DraftAssignment::name).collect(Collectors.joining("、")));
    }

    private static FieldChange targets(Altered<ReadingJson.Target> target) {
        return new FieldChange(
                "targets",
                target.was() == null
                        ? null
                        : told(target.was().printed(), target.was().quantity()),
                target.is() == null
                        ? null
                        : told(target.is().printed(), target.is().quantity()));
    }

    private static FieldChange quotas(Altered<ReadingJson.Quota> quota) {
        return new FieldChange(
                "quotas",
                quota.was() == null
                        ? null
                        : told(quota.was().printed(), quota.was().quantity()),
                quota.is() == null
                        ? null
                        : told(quota.is().printed(), quota.is().quantity()));
    }

    /** What is printed, and in brackets how much that is: who changes a figure need not change the words. */
    private static String told(String printed, ReadingJson.Quantity quantity) {
        String words = printed == null ? "" : printed;
        String amount = quantity == null ? "" : amount(quantity);
        return words.isEmpty() || amount.isEmpty() ? words + amount : words + "（" + amount + "）";
    }

    private static String amount(ReadingJson.Quantity quantity) {
        String number = number(quantity);
        String unit = quantity.unit() == null ? "" : quantity.unit();
        return (quantity.comparator() == null ? "" : quantity.comparator() + " ") + number + unit;
    }

    private static String number(ReadingJson.Quantity quantity) {
        if (quantity.value() != null) {
            return plain(quantity.value());
        }
        if (quantity.low() != null) {
            return plain(quantity.low()) + "—" + plain(quantity.high());
        }
        if (quantity.part() != null) {
            return quantity.part() + "/" + quantity.whole();
        }
        return quantity.words() == null ? "" : quantity.words();
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String clauses(DraftTask task) {
        return task.clauses().stream().map(ClauseJson::text).collect(Collectors.joining());
    }

    private static String name(DraftTask task) {
        String words = task.label() + (task.heading().isBlank() ? task.text() : task.heading());
        return words.codePointCount(0, words.length()) <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
