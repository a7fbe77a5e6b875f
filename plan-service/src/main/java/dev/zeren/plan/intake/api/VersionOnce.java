package dev.zeren.plan.intake.api;

import dev.zeren.kit.domain.Language;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.http.SentName;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.intake.application.ImportPlan;
import dev.zeren.plan.intake.application.VersionImportService;
import dev.zeren.plan.intake.application.VersionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Another version behind the gate, as {@link ImportOnce} has it. */
@ApplicationScoped
public class VersionOnce {

    private final VersionImportService versions;

    VersionOnce(VersionImportService versions) {
        this.versions = versions;
    }

    @Idempotent
    Response importVersion(
            UUID planId,
            String ifMatch,
            FileUpload file,
            String title,
            Integer year,
            boolean dryRun,
            boolean createMissing,
            Language language) {
        ImportPlan command = new ImportPlan(
                file.uploadedFile(), SentName.of(file, "plan"), title, year, null, dryRun, createMissing);
        if (dryRun) {
            return Response.ok(VersionResponse.from(versions.compare(planId, command), language))
                    .build();
        }
        VersionResult replaced = versions.replace(planId, IfMatch.of(ifMatch), command);
        URI correction = URI.create(
                "/api/v1/plans/" + planId + "/corrections/" + replaced.version().correction());
        return Response.created(correction)
                .entity(VersionResponse.from(replaced, language))
                .build();
    }
}
