package dev.zeren.plan.intake.api;

import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.SentName;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.intake.application.ImportPlan;
import dev.zeren.plan.intake.application.ImportResult;
import dev.zeren.plan.intake.application.ImportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The import behind the gate: the idempotency key's transaction begins only when there is a place. */
@ApplicationScoped
public class ImportOnce {

    private final ImportService imports;

    ImportOnce(ImportService imports) {
        this.imports = imports;
    }

    @Idempotent
    Response importPlan(
            FileUpload file,
            String title,
            Integer year,
            String kind,
            boolean dryRun,
            boolean createMissing,
            Language language) {
        ImportResult result = imports.importPlan(new ImportPlan(
                file.uploadedFile(), SentName.of(file, "plan"), title, year, kind, dryRun, createMissing));
        Response.ResponseBuilder response =
                dryRun ? Response.ok() : Response.created(URI.create("/api/v1/plans/" + result.planId()));
        return response.entity(ImportResponse.from(result, language)).build();
    }
}
