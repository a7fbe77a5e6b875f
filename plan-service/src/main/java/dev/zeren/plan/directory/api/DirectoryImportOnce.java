package dev.zeren.plan.directory.api;

import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.kit.job.Job;
import dev.zeren.kit.problem.Problems;
import dev.zeren.plan.directory.application.transfer.DirectoryImport;
import dev.zeren.plan.directory.application.transfer.DirectoryImportJob;
import dev.zeren.plan.directory.domain.SheetKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The import, at once or as a job: here the key's transaction begins. */
@ApplicationScoped
public class DirectoryImportOnce {

    static final String ASYNC = "respond-async";

    private final DirectoryImport directory;
    private final DirectoryImportJob job;
    private final Problems problems;
    private final long atOnceBytes;

    DirectoryImportOnce(
            DirectoryImport directory,
            DirectoryImportJob job,
            Problems problems,
            @ConfigProperty(name = "zeren.directory.at-once-bytes", defaultValue = "1000000") long atOnceBytes) {
        this.directory = directory;
        this.job = job;
        this.problems = problems;
        this.atOnceBytes = atOnceBytes;
    }

    /** Whether the answer is a job: the file takes long, or the client would rather not wait (RFC 7240, 4.1). */
    boolean isLater(FileUpload file, String prefer) {
        return file.size() > atOnceBytes || isPreferred(prefer);
    }

    private static boolean isPreferred(String prefer) {
        return prefer != null && prefer.contains(ASYNC);
    }

    @Idempotent
    Response now(FileUpload file, SheetKind kind, boolean dryRun) {
        var summary = directory.run(file.uploadedFile(), kind, dryRun, percent -> {});
        return Response.status(dryRun ? 200 : 201)
                .entity(DirectoryImportResponse.from(summary))
                .build();
    }

    @Idempotent
    Response later(FileUpload file, SheetKind kind, boolean dryRun, String prefer) {
        Job submitted = job.submit(file.uploadedFile(), kind, dryRun, problems.language());
        var accepted = Response.accepted(DirectoryImportJobResponse.from(submitted))
                .location(URI.create("/api/v1/directory/imports/" + submitted.id()))
                .header(HttpHeaders.RETRY_AFTER, DirectoryTransferResource.LOOK_AGAIN_SECONDS);
        if (isPreferred(prefer)) {
            accepted.header("Preference-Applied", ASYNC);
        }
        return accepted.build();
    }
}
