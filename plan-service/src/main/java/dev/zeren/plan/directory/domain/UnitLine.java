package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A unit as a row of a file says it. Valid only when reading it noted no fault. */
public record UnitLine(
        int row,
        String key,
        String name,
        UnitKind kind,
        String parentKey,
        Integer position,
        UnitCodes codes,
        LocalDate openedOn,
        LocalDate closedOn,
        List<String> aliases) {

    private static final Map<UnitKind, String> WORDS = Map.of(
            UnitKind.BUREAU, "教育局",
            UnitKind.OFFICE, "科室",
            UnitKind.INSTITUTION, "直属单位",
            UnitKind.SCHOOL, "学校",
            UnitKind.KINDERGARTEN, "幼儿园",
            UnitKind.DEPARTMENT, "政府部门",
            UnitKind.TOWN, "乡镇街道",
            UnitKind.GROUP, "单位组",
            UnitKind.OTHER, "其他");

    /** Reads a row; what is wrong is noted at the line. */
    public static UnitLine read(SheetLine line, Pattern schoolForm) {
        UnitCodes codes = new UnitCodes(line.text("divisionCode"), line.text("creditCode"), line.text("schoolCode"));
        codes.faults(schoolForm).forEach(fault -> line.fault(fault.pointer(), fault.code(), fault.detail()));
        LocalDate openedOn = line.day("openedOn");
        LocalDate closedOn = line.day("closedOn");
        line.requireOrder(openedOn, closedOn, "closedOn");
        return new UnitLine(
                line.row(),
                line.text("externalId"),
                line.text("name"),
                kind(line),
                line.text("parentId"),
                line.number("position", 1_000_000),
                codes,
                openedOn,
                closedOn,
                line.names("aliases", 200));
    }

    /** The word for a kind in a file. */
    public static String word(UnitKind kind) {
        return WORDS.get(kind);
    }

    private static UnitKind kind(SheetLine line) {
        String text = line.text("kind");
        return text == null ? null : kind(line, "kind", text);
    }

    /** The kind that a word in a column says; null, and noted, when it says none. */
    static UnitKind kind(SheetLine line, String field, String text) {
        for (UnitKind kind : UnitKind.values()) {
            if (text.equals(WORDS.get(kind)) || text.equals(kind.toString())) {
                return kind;
            }
        }
        String known = Arrays.stream(UnitKind.values()).map(WORDS::get).collect(Collectors.joining("、"));
        line.fault(field, "unknown-kind", new Text("应为：" + known, "is none of: " + known));
        return null;
    }
}
