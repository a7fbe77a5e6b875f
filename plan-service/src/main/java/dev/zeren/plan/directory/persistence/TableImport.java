package dev.zeren.plan.directory.persistence;

import dev.zeren.plan.directory.persistence.ImportRun.Author;
import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import dev.zeren.plan.directory.persistence.ImportRun.Hit;
import java.util.List;

/** The rows of one table of an import, of which none is an object: they are handled as a whole, in the database. */
public interface TableImport<L> {

    /** Puts rows where they are checked. */
    void stage(List<L> lines);

    /** Finds out what the rows refer to, and which are new, changed or as they are. */
    void resolve();

    /** What is wrong with the rows taken together. */
    List<Hit> check(int limit);

    /** Takes the rows over, with their audit and their news. */
    Counts apply(Author author);
}
