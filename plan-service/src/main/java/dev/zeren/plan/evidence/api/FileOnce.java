package dev.zeren.plan.evidence.api;

import dev.zeren.kit.http.SentName;
import dev.zeren.kit.idempotency.Idempotent;
import dev.zeren.plan.evidence.application.EvidenceFiles;
import dev.zeren.plan.evidence.application.EvidenceFiles.GiveFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The upload behind the gate: the idempotency key's transaction begins only when there is a place. */
@ApplicationScoped
public class FileOnce {

    private final EvidenceFiles files;

    FileOnce(EvidenceFiles files) {
        this.files = files;
    }

    @Idempotent
    Response give(FileUpload file, String title, String description, UUID unit) {
        return EvidenceResource.created(
                files.give(new GiveFile(file.uploadedFile(), SentName.of(file, "evidence"), title, description, unit)));
    }
}
