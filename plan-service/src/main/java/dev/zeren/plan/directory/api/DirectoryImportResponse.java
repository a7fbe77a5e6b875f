package dev.zeren.plan.directory.api;

import dev.zeren.plan.directory.application.transfer.ImportSummary;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or with {@code dryRun} would do.
 *
 * @param id under which the audit and the feed tell of it
 * @param groups rows of a group whose list or rule changes are changed, its new units added
 */
@Schema(name = "DirectoryImport")
public record DirectoryImportResponse(
        UUID id, boolean dryRun, Table units, Table groups, Table people, Table posts, Table charges) {

    /**
     * What became of the rows of a table.
     *
     * @param rows all of them; the other counts add up to it
     * @param merged rows of entries that were merged into others and are passed over
     */
    @Schema(name = "DirectoryImportTable")
    public record Table(int rows, int added, int changed, int unchanged, int merged) {

        static Table from(ImportSummary.Table table) {
            return new Table(table.rows(), table.added(), table.changed(), table.unchanged(), table.merged());
        }
    }

    static DirectoryImportResponse from(ImportSummary summary) {
        return new DirectoryImportResponse(
                summary.id(),
                summary.dryRun(),
                Table.from(summary.units()),
                Table.from(summary.groups()),
                Table.from(summary.people()),
                Table.from(summary.posts()),
                Table.from(summary.charges()));
    }
}
