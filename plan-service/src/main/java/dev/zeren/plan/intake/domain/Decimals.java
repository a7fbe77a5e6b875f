package dev.zeren.plan.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels by decimals: 1, 1.1, 1.1.1. One alone is a figure (3.5亿元), so only those count that count on: 1.1 has a 1.2 or a
 * 1.1.1, 1.1.1 has a 1.1 above it, and 1 has a 1.1.
 */
final class Decimals {

    private static final String DIGITS = "[0-9０-９]{1,2}";
    private static final Pattern LABEL =
            Pattern.compile("(" + DIGITS + "(?:[.．]" + DIGITS + "){1,3})[.．、]?[\\s\\u3000]*(?=[\\p{IsHan}“《（(])");
    private static final Pattern FIRST = Pattern.compile("(" + DIGITS + ")[\\s\\u3000]+(?=[\\p{IsHan}“《])");
    /** 1.5万平方米, 3.2%: measured, not numbered. */
    private static final Pattern MEASURED =
            Pattern.compile("[0-9０-９.．]+\\s*(?:亿|万|千|百|个|名|人|元|米|平方|公里|倍|所|项|分|岁|折|版|吨|亩|小时|年|月|日|号)");

    private final Map<Integer, Label> byStart = new HashMap<>();

    private Decimals() {}

    /** The labels of lines by where the line starts. */
    static Decimals of(List<Line> lines) {
        Decimals decimals = new Decimals();
        Map<Line, Label> found = new HashMap<>();
        List<Line> order = new ArrayList<>();
        Set<String> printed = new HashSet<>();
        for (Line line : lines) {
            label(line).ifPresent(label -> {
                found.put(line, label);
                order.add(line);
                printed.add(key(label));
            });
        }
        int last = 0;
        for (Line line : order) {
            Label label = found.get(line);
            String key = key(label);
            if (countsOn(key, label.number(), printed)) {
                decimals.byStart.put(line.at().start(), label);
                last = Math.max(last, Integer.parseInt(key.substring(0, key.indexOf('.'))));
            }
        }
        for (Line line : lines) {
            decimals.first(line, last);
        }
        return decimals;
    }

    private static boolean countsOn(String key, int number, Set<String> printed) {
        if (number == 0) {
            // 2.0 is a version, also above 2.1.
            return false;
        }
        String above = key.substring(0, key.lastIndexOf('.') + 1);
        boolean goesOn = printed.contains(above + (number + 1)) && (number == 1 || printed.contains(above + "1"))
                || number > 1 && printed.contains(above + (number - 1)) && printed.contains(above + "1");
        boolean first = number == 1
                && above.indexOf('.') < above.length() - 1
                && printed.contains(above.substring(0, above.length() - 1));
        return goesOn || first || printed.contains(key + ".1");
    }

    /** 1 above 1.1, and what is numbered alike above it. */
    private void first(Line line, int last) {
        Matcher matcher = FIRST.matcher(line.text());
        if (last > 0
                && !line.tableRow()
                && matcher.lookingAt()
                && ChineseNumerals.parse(matcher.group(1)) <= last
                && !MEASURED.matcher(line.text()).lookingAt()) {
            Label label = new Label(
                    Label.Kind.NUMBER, matcher.group(1), ChineseNumerals.parse(matcher.group(1)), matcher.end());
            byStart.put(line.at().start(), label);
        }
    }

    private static Optional<Label> label(Line line) {
        Matcher matcher = LABEL.matcher(line.text());
        if (line.tableRow()
                || !matcher.lookingAt()
                || MEASURED.matcher(line.text()).lookingAt()) {
            return Optional.empty();
        }
        String[] numbers = matcher.group(1).split("[.．]");
        Label.Kind kind = numbers.length == 2 ? Label.Kind.DECIMAL : Label.Kind.DECIMAL_BELOW;
        int number = ChineseNumerals.parse(numbers[numbers.length - 1]);
        return Optional.of(new Label(kind, matcher.group(1), number, matcher.end()));
    }

    /** 2.1.3 in plain digits. */
    private static String key(Label label) {
        StringBuilder key = new StringBuilder();
        for (String number : label.printed().split("[.．]")) {
            key.append(key.length() == 0 ? "" : ".").append(ChineseNumerals.parse(number));
        }
        return key.toString();
    }

    /** The label of a line: by decimals or of any other form. */
    Optional<Label> labelOf(Line line) {
        Label decimal = line.tableRow() ? null : byStart.get(line.at().start());
        return decimal == null ? Labels.of(line) : Optional.of(decimal);
    }
}
