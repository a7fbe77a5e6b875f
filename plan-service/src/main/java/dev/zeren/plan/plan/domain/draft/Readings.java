package dev.zeren.plan.plan.domain.draft;

import dev.zeren.plan.term.ReadingJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a task's reading when the task is joined, cut or its names are confirmed. Nothing is read anew: places
 * stay those of the imported document, and each thing read is in exactly one task.
 */
final class Readings {

    private static final Pattern CLAUSE = Pattern.compile("/clauses/(\\d+)(.*)", Pattern.DOTALL);

    private Readings() {}

    /** Both readings as that of one task, whose clauses are the first's and then the second's. */
    static ReadingJson together(ReadingJson first, int firstClauses, ReadingJson second) {
        if (first == null && second == null) {
            return null;
        }
        ReadingJson one = orEmpty(first);
        ReadingJson two = orEmpty(second);
        int groups = 1
                + one.targets().stream()
                        .mapToInt(ReadingJson.Target::group)
                        .max()
                        .orElse(-1);
        return new ReadingJson(
                span(one.at(), two.at()),
                join(one.fields(), map(two.fields(), field -> behind(field, firstClauses))),
                join(one.measures(), two.measures()),
                join(one.targets(), map(two.targets(), target -> inGroup(target, target.group() + groups))),
                join(one.dueDates(), two.dueDates()),
                join(one.quotas(), two.quotas()));
    }

    /**
     * One of the two readings of a task whose text is cut. A thing read goes with the part that prints its words; where
     * that does not tell, with the first.
     */
    static ReadingJson part(ReadingJson whole, String text, int at, boolean first) {
        if (whole == null) {
            return null;
        }
        return part(orEmpty(whole), new Cut(text.substring(0, at), text.substring(at), first));
    }

    /** The reading of a task of whose text only some is left; what is read goes with the words that print it. */
    static ReadingJson without(ReadingJson whole, String left, String cut) {
        return whole == null ? null : part(orEmpty(whole), new Cut(left, cut, true));
    }

    private static ReadingJson part(ReadingJson read, Cut cut) {
        return new ReadingJson(
                read.at(),
                read.fields(),
                cut.keep(read.measures(), ReadingJson.Measure::text),
                cut.keep(read.targets(), ReadingJson.Target::printed),
                cut.keep(read.dueDates(), ReadingJson.DueDate::printed),
                cut.keep(read.quotas(), ReadingJson.Quota::printed));
    }

    /** The reading after a person said what the names at the pointers stand for. */
    static ReadingJson confirmed(ReadingJson read, Set<String> pointers) {
        if (read == null || read.fields() == null) {
            return read;
        }
        return new ReadingJson(
                read.at(),
                map(
                        read.fields(),
                        field -> pointers.contains(field.pointer())
                                ? new ReadingJson.Field(field.pointer(), field.at(), BigDecimal.ONE, null)
                                : field),
                read.measures(),
                read.targets(),
                read.dueDates(),
                read.quotas());
    }

    /** The reading after one of an array of the task's clauses is gone: those behind it move up. */
    static ReadingJson gone(ReadingJson read, String array, int index) {
        if (read == null || read.fields() == null) {
            return read;
        }
        return new ReadingJson(
                read.at(),
                read.fields().stream()
                        .map(field -> withoutOne(field, array, index))
                        .flatMap(Optional::stream)
                        .toList(),
                read.measures(),
                read.targets(),
                read.dueDates(),
                read.quotas());
    }

    private static Optional<ReadingJson.Field> withoutOne(ReadingJson.Field field, String array, int index) {
        Matcher element = Pattern.compile(Pattern.quote(array) + "/(\\d+)(.*)").matcher(field.pointer());
        if (!element.matches() || Integer.parseInt(element.group(1)) < index) {
            return Optional.of(field);
        }
        int place = Integer.parseInt(element.group(1));
        String moved = array + "/" + (place - 1) + element.group(2);
        return place == index
                ? Optional.empty()
                : Optional.of(new ReadingJson.Field(moved, field.at(), field.confidence(), field.doubt()));
    }

    private record Cut(String before, String behind, boolean first) {

        <T> List<T> keep(List<T> things, Function<T, String> printed) {
            return things.stream()
                    .filter(thing -> isFirst(printed.apply(thing)) == first)
                    .toList();
        }

        private boolean isFirst(String words) {
            return words == null || before.contains(words) || !behind.contains(words);
        }
    }

    private static ReadingJson.Field behind(ReadingJson.Field field, int clauses) {
        Matcher pointer = CLAUSE.matcher(field.pointer());
        if (!pointer.matches()) {
            return field;
        }
        int clause = Integer.parseInt(pointer.group(1)) + clauses;
        return new ReadingJson.Field(
                "/clauses/" + clause + pointer.group(2), field.at(), field.confidence(), field.doubt());
    }

    private static ReadingJson.Target inGroup(ReadingJson.Target target, int group) {
        return new ReadingJson.Target(
                target.at(),
                target.printed(),
                target.kind(),
                target.quantity(),
                target.baseline(),
                target.counted(),
                target.among(),
                group,
                target.confidence(),
                target.doubt(),
                target.confirmed());
    }

    private static ReadingJson.Place span(ReadingJson.Place one, ReadingJson.Place two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return new ReadingJson.Place(Math.min(one.start(), two.start()), Math.max(one.end(), two.end()));
    }

    static ReadingJson orEmpty(ReadingJson read) {
        return read == null
                ? new ReadingJson(null, List.of(), List.of(), List.of(), List.of(), List.of())
                : new ReadingJson(
                        read.at(),
                        orEmpty(read.fields()),
                        orEmpty(read.measures()),
                        orEmpty(read.targets()),
                        orEmpty(read.dueDates()),
                        orEmpty(read.quotas()));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> List<T> join(List<T> one, List<T> two) {
        List<T> both = new ArrayList<>(one);
        both.addAll(two);
        return List.copyOf(both);
    }

    private static <T> List<T> map(List<T> list, Function<T, T> change) {
        return list.stream().map(change).toList();
    }
}
