package dev.zeren.plan.directory.domain;

import java.time.LocalDate;

/**
 * A post, or a charge, as a row of a file says it. Valid only when reading it noted no fault.
 *
 * @param title null for a charge
 */
public record PostLine(
        int row, String key, String personKey, String unitKey, String title, LocalDate from, LocalDate to) {

    /** Reads a row; what is wrong is noted at the line. */
    public static PostLine read(SheetLine line) {
        LocalDate from = line.day("from");
        LocalDate to = line.day("to");
        line.requireOrder(from, to, "to");
        return new PostLine(
                line.row(),
                line.text("externalId"),
                line.text("personId"),
                line.text("unitId"),
                line.kind() == SheetKind.CHARGES ? null : line.text("title"),
                from,
                to);
    }
}
