package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Text;
import java.util.List;
import java.util.Objects;

/**
 * What a row of a file says of a group: a unit of its list, or its rule, or neither for a list without a unit. Valid
 * only when reading it noted no fault.
 *
 * @param unitKey the unit; null for a rule
 * @param kinds of a rule, empty for any; null for a list
 */
public record GroupLine(
        int row, String key, String unitKey, List<UnitKind> kinds, String underKey, String divisionPrefix) {

    /** Reads a row; what is wrong is noted at the line. */
    public static GroupLine read(SheetLine line) {
        String unitKey = line.text("unitId");
        List<UnitKind> kinds = line.names("kinds", 20).stream()
                .map(word -> UnitLine.kind(line, "kinds", word))
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        String underKey = line.text("underId");
        String divisionPrefix = line.text("divisionPrefix");
        if (divisionPrefix != null && !divisionPrefix.matches(GroupRule.DIVISION_PREFIX)) {
            line.fault("divisionPrefix", "division-code-form", new Text("应为 2、4 或 6 位数字", "is not 2, 4 or 6 digits"));
        }
        boolean rule = !kinds.isEmpty() || underKey != null || divisionPrefix != null;
        if (rule && unitKey != null) {
            line.fault("unitId", "list-and-rule", new Text("一行写成员或写规则，不能都写", "a row has a unit or a rule, not both"));
        }
        return new GroupLine(line.row(), line.text("groupId"), unitKey, rule ? kinds : null, underKey, divisionPrefix);
    }
}
