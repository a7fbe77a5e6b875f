package dev.zeren.plan.directory.domain;

import java.util.List;

/** A person as a row of a file says him. Valid only when reading it noted no fault. */
public record PersonLine(int row, String key, String name, String subject, List<String> aliases) {

    /** Reads a row; what is wrong is noted at the line. */
    public static PersonLine read(SheetLine line) {
        return new PersonLine(
                line.row(),
                line.text("externalId"),
                line.text("name"),
                line.text("subject"),
                line.names("aliases", 100));
    }
}
