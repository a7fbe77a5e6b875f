package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.PlanProblem;
import java.util.List;

/** How many rows a table of a file may have. */
final class RowLimit {

    static final int ROWS = 200_000;

    private RowLimit() {}

    static void check(long row) {
        if (row > ROWS) {
            throw new Rejection(
                    PlanProblem.FILE_TOO_LARGE,
                    List.of(new Fault(
                            "file",
                            "too-many-rows",
                            new Text("一张表至多 " + ROWS + " 行", "a table has at most " + ROWS + " rows"))));
        }
    }
}
