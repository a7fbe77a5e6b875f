package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Text;
import dev.zeren.plan.directory.application.transfer.ImportSummary.Table;
import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.domain.SheetLine;
import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import dev.zeren.plan.directory.persistence.TableImport;
import java.util.function.Function;

/** A table of a file on its way into the directory. */
final class ImportTable<L> {

    private final SheetKind kind;
    private final Function<SheetLine, L> reading;
    private final TableImport<L> rows;
    private final Batch<L> batch;

    ImportTable(SheetKind kind, Function<SheetLine, L> reading, TableImport<L> rows) {
        this.kind = kind;
        this.reading = reading;
        this.rows = rows;
        this.batch = new Batch<>(rows::stage);
    }

    SheetKind kind() {
        return kind;
    }

    void add(SheetLine line) {
        batch.add(reading.apply(line));
    }

    /** All rows are there: finds out what they mean. */
    void resolve() {
        batch.close();
        rows.resolve();
    }

    void check(SheetFaults faults) {
        rows.check(SheetFaults.LIMIT + 1)
                .forEach(hit -> faults.add(kind, hit.row(), hit.field(), hit.code(), detail(hit)));
    }

    Table apply(Author author) {
        return Table.of(rows.apply(author));
    }

    private static Text detail(Hit hit) {
        String value = hit.value();
        return switch (hit.code()) {
            case "double-key" -> new Text("编号在文件中重复：" + value, "the id is in the file twice: " + value);
            case "same-entry" -> new Text("与前面一行是同一条目", "is the same entry as a row before");
            case "unknown-reference" ->
                new Text("文件和名录中都没有编号 " + value, "neither the file nor the directory has " + value);
            case "unit-in-itself" -> new Text("上级单位成环", "the unit stands under itself");
            case "double-name" -> new Text("同一上级之下名称重复", "the name is there twice under the same parent");
            case "name-taken" -> new Text("同一上级之下已有 " + value, "another unit under the parent is called " + value);
            case "double-code", "double-subject" -> new Text("在文件中重复", "is in the file twice");
            case "not-a-group" -> new Text(value + " 不是单位组", value + " is no group");
            case "list-and-rule" -> new Text("单位组或是名单，或是一条规则：" + value, "a group is a list or one rule: " + value);
            default -> new Text("已属于名录中的另一条目：" + value, "belongs to another entry: " + value);
        };
    }
}
