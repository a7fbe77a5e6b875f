package dev.zeren.plan.directory.application.transfer;

import dev.zeren.plan.directory.persistence.ImportRun.Counts;
import java.util.UUID;

/** What an import did, or would do. */
public record ImportSummary(
        UUID id, boolean dryRun, Table units, Table groups, Table people, Table posts, Table charges) {

    /**
     * What became of the rows of a table.
     *
     * @param rows all of them; the other counts add up to it
     * @param merged rows of entries that were merged into others and are passed over
     */
    public record Table(int rows, int added, int changed, int unchanged, int merged) {

        static Table of(Counts counts) {
            return new Table(counts.rows(), counts.added(), counts.changed(), counts.unchanged(), counts.merged());
        }
    }
}
