package dev.zeren.plan.intake.application;

import dev.zeren.plan.intake.domain.Source;
import dev.zeren.plan.intake.persistence.Sources;
import dev.zeren.plan.plan.application.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** The files that plans were read from, byte for byte. */
@ApplicationScoped
public class SourceService {

    /** A file and its content, which is fetched piece by piece as it is written out. */
    public record StoredFile(UUID id, String fileName, String mediaType, long size, String sha256) {}

    private final Sources sources;
    private final PlanService plans;

    SourceService(Sources sources, PlanService plans) {
        this.sources = sources;
        this.plans = plans;
    }

    /**
     * The file a plan was read from.
     *
     * @throws dev.zeren.kit.domain.Rejection {@code not-found} when the plan is not to be seen
     */
    @Transactional
    public StoredFile of(UUID planId) {
        UUID id = plans.get(planId).plan().sourceId();
        Source source = sources.findById(id);
        return new StoredFile(id, source.fileName(), source.mediaType(), source.size(), source.sha256());
    }

    /** Writes the content; a chunk is all that is ever in memory. */
    public void write(UUID id, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            byte[] chunk = sources.chunk(id, number);
            if (chunk.length == 0) {
                return;
            }
            out.write(chunk);
        }
    }
}
