package dev.zeren.plan.directory.application.transfer;

import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetLine;
import java.util.function.Consumer;

/** A file of tables that can be read from its beginning more than once, row by row, never as a whole. */
interface TableSource {

    /** Gives each row that is not blank; what is wrong with headings and cells is noted. */
    void read(SheetFaults faults, Consumer<SheetLine> rows);
}
