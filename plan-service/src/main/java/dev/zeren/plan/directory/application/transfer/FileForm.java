package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;

/** What kind a file is, and what it was said to be. */
final class FileForm {

    private FileForm() {}

    /** A file whose form and the parameter {@code kind} do not go together. */
    static Fault fault(boolean workbook) {
        return workbook
                ? new Fault(
                        "kind",
                        "workbook-has-all-kinds",
                        new Text(".xlsx 含有各张表，不要给 kind", "a workbook has all tables: leave kind out"))
                : new Fault(
                        "kind",
                        "csv-needs-kind",
                        new Text(
                                "不是 .xlsx；.csv 须用 kind 指明是哪张表",
                                "it is no .xlsx; for a .csv, say with kind which table it is"));
    }
}
