package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Text;
import dev.zeren.plan.directory.domain.SheetColumn;
import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which column of a table stands where: the columns may come in any order, but all must be there and no other. */
final class Heading {

    private final List<SheetColumn> columns;

    private Heading(List<SheetColumn> columns) {
        this.columns = columns;
    }

    /** Reads the first row; what is wrong is noted. */
    static Heading read(SheetKind kind, List<String> cells, SheetFaults faults) {
        List<SheetColumn> columns = new ArrayList<>();
        Set<SheetColumn> seen = new HashSet<>();
        for (String cell : cells) {
            SheetColumn column = cell.isBlank() ? null : kind.column(cell).orElse(null);
            if (column == null && !cell.isBlank()) {
                String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
                faults.add(kind, 1, null, "unknown-column", new Text("没有这一列：" + shown, "unknown column: " + shown));
            } else if (column != null && !seen.add(column)) {
                faults.add(kind, 1, column.field(), "double-column", new Text("这一列出现了两次", "the column is there twice"));
            }
            columns.add(column);
        }
        kind.columns().stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> faults.add(
                        kind,
                        1,
                        column.field(),
                        "missing-column",
                        new Text("缺少列“" + column.heading() + "”", "the column " + column.heading() + " is missing")));
        return new Heading(columns);
    }

    /** The column at an index, counted from 0; null for none. */
    SheetColumn at(int index) {
        return index < columns.size() ? columns.get(index) : null;
    }
}
