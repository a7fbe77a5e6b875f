package dev.zeren.plan.directory.api;

import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.directory.application.transfer.DirectoryImport;
import dev.zeren.plan.directory.domain.SheetKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The import behind its gate: here the key's transaction begins. */
@ApplicationScoped
public class DirectoryImportOnce {

    private final DirectoryImport directory;

    DirectoryImportOnce(DirectoryImport directory) {
        this.directory = directory;
    }

    @Idempotent
    Response run(FileUpload file, SheetKind kind, boolean dryRun) {
        var summary = directory.run(file.uploadedFile(), kind, dryRun);
        return Response.status(dryRun ? 200 : 201)
                .entity(DirectoryImportResponse.from(summary))
                .build();
    }
}
