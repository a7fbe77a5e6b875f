package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.scheme.application.ImportScheme;
import dev.zeren.assessment.scheme.application.ImportedScheme;
import dev.zeren.assessment.scheme.application.SchemeImportService;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.SentName;
import dev.zeren.kit.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The import behind the gate: the idempotency key's transaction begins only when there is a place. */
@ApplicationScoped
public class SchemeImportOnce {

    private final SchemeImportService imports;

    SchemeImportOnce(SchemeImportService imports) {
        this.imports = imports;
    }

    @Idempotent
    Response importScheme(FileUpload file, String title, Integer year, boolean dryRun, Language language) {
        ImportedScheme result = imports.importScheme(
                new ImportScheme(file.uploadedFile(), SentName.of(file, "scheme"), title, year, dryRun));
        Response.ResponseBuilder response = dryRun
                ? Response.ok()
                : Response.created(
                        URI.create("/api/v1/schemes/" + result.version().schemeId() + "/versions/"
                                + result.version().number()));
        return response.entity(SchemeImportResponse.from(result, language)).build();
    }
}
