package dev.zeren.plan.evidence.application;

import dev.zeren.kit.timer.Timed;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.persistence.Evidences;
import dev.zeren.plan.evidence.persistence.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Takes away what is left of a file that did not come or that is to go: first from the store, then its row, so that
 * there is always a row that knows of the file.
 */
@ApplicationScoped
public class Removal implements Timed {

    static final String KIND = "evidence-removal";

    private final Evidences evidences;
    private final FileStore store;

    Removal(Evidences evidences, FileStore store) {
        this.evidences = evidences;
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UUID subject) {
        Evidence evidence =
                evidences.take(subject).filter(one -> !one.isStored()).orElse(null);
        if (evidence == null) {
            return;
        }
        try {
            store.remove(evidence.key());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        evidences.freeSpace(evidence.file().size());
        evidences.delete(evidence);
    }
}
