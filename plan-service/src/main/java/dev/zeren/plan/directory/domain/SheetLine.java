package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A row of a directory file. Reading a value notes what is wrong with it and goes on, so that all faults are found. */
public final class SheetLine {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    // What people type between names; a bar is what exports write.
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[|｜;；\\n]");
    private static final int MAX_ALIASES = 50;

    private final SheetKind kind;
    private final int row;
    private final Map<String, String> values;
    private final SheetFaults faults;

    /** @param values by field; an empty cell is missing or blank */
    public SheetLine(SheetKind kind, int row, Map<String, String> values, SheetFaults faults) {
        this.kind = kind;
        this.row = row;
        this.values = Map.copyOf(values);
        this.faults = faults;
    }

    public SheetKind kind() {
        return kind;
    }

    public int row() {
        return row;
    }

    /** The text without white space around it; null when it is empty. */
    String text(String field) {
        SheetColumn column = kind.column(field).orElseThrow();
        String text = values.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            if (column.required()) {
                fault(field, "required", new Text("不能为空", "must not be empty"));
            }
            return null;
        }
        if (text.length() > column.maxLength()) {
            fault(
                    field,
                    "too-long",
                    new Text(
                            "超过 " + column.maxLength() + " 个字符",
                            "has more than " + column.maxLength() + " characters"));
            return null;
        }
        if (!field.equals("aliases") && CONTROL.matcher(text).find()) {
            fault(field, "control-character", new Text("含有换行等控制字符", "has a line break or another control character"));
            return null;
        }
        return text;
    }

    LocalDate day(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        var parts = DAY.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.parse("%s-%02d-%02d"
                        .formatted(parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3))));
            }
        } catch (DateTimeParseException noSuchDay) {
            // Falls through to the fault.
        }
        fault(field, "no-date", new Text("不是日期，应如 2026-09-01", "is no date like 2026-09-01"));
        return null;
    }

    Integer number(String field, int max) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) <= max) {
            return Integer.valueOf(text);
        }
        fault(field, "no-number", new Text("应为 0 至 " + max + " 的整数", "is no whole number from 0 to " + max));
        return null;
    }

    List<String> names(String field, int maxLength) {
        String text = text(field);
        if (text == null) {
            return List.of();
        }
        List<String> names = Arrays.stream(BETWEEN_NAMES.split(text))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MAX_ALIASES || names.stream().anyMatch(name -> name.length() > maxLength)) {
            fault(
                    field,
                    "too-long",
                    new Text(
                            "至多 " + MAX_ALIASES + " 个，每个至多 " + maxLength + " 个字符，用 | 隔开",
                            "at most " + MAX_ALIASES + " names of " + maxLength + " characters, with | between them"));
        } else if (CONTROL.matcher(String.join("", names)).find()) {
            fault(field, "control-character", new Text("含有控制字符", "has a control character"));
        }
        return names;
    }

    void requireOrder(LocalDate first, LocalDate last, String field) {
        if (first != null && last != null && last.isBefore(first)) {
            fault(field, "ends-before-it-begins", new Text("早于起始日期", "is before the first day"));
        }
    }

    void fault(String field, String code, Text detail) {
        faults.add(kind, row, field, code, detail);
    }
}
