package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.PlanProblem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a directory file, by table, row and column; the first 200 are kept. */
public final class SheetFaults {

    public static final int LIMIT = 200;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    /**
     * Notes a fault.
     *
     * @param row as a person counts: the heading is row 1
     * @param field the column's, or null for the whole row
     */
    public void add(SheetKind kind, int row, String field, String code, Text detail) {
        count++;
        if (first.size() < LIMIT) {
            first.add(new Fault("/" + kind + "/" + row + (field == null ? "" : "/" + field), code, detail));
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** @throws Rejection {@code directory-file-faulty} when there is a fault */
    public void refuse() {
        if (count > 0) {
            throw new Rejection(
                    PlanProblem.DIRECTORY_FILE_FAULTY, first, count > LIMIT ? LIMIT + "+" : String.valueOf(count));
        }
    }
}
