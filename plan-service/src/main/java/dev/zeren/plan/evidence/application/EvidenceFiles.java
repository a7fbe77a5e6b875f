package dev.zeren.plan.evidence.application;

import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Gate;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.plan.evidence.domain.Evidence;
import dev.zeren.plan.evidence.domain.EvidenceRules;
import dev.zeren.plan.evidence.domain.FileKey;
import dev.zeren.plan.evidence.domain.FileType;
import dev.zeren.plan.evidence.domain.StoredFile;
import dev.zeren.plan.evidence.persistence.EvidenceConfig;
import dev.zeren.plan.evidence.persistence.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Files given as evidence: in and out of the store, piece by piece. */
@ApplicationScoped
public class EvidenceFiles {

    /**
     * Gives a file.
     *
     * @param content on the disk of this instance, for as long as the request lasts
     * @param title null for the file's name
     * @param unit for which it is given, or null
     */
    public record GiveFile(Path content, String fileName, String title, String description, UUID unit) {}

    /** A file to be read, in a part or whole. */
    public record Readable(StoredFile file, FileKey key) {}

    private static final Logger LOG = Logger.getLogger(EvidenceFiles.class);

    private final EvidenceService evidence;
    private final EvidenceRulesService rules;
    private final Giving giving;
    private final FileStore store;
    private final Gate gate;

    EvidenceFiles(
            EvidenceService evidence,
            EvidenceRulesService rules,
            Giving giving,
            FileStore store,
            EvidenceConfig config) {
        this.evidence = evidence;
        this.rules = rules;
        this.giving = giving;
        this.store = store;
        this.gate = new Gate(config.atOnce(), config.patience());
    }

    /**
     * Does the work of an upload when there is a place. Who waits holds no connection.
     *
     * @throws Rejection {@code service-unavailable} when none becomes free in time
     */
    public <T> T pass(Supplier<T> work) {
        return gate.pass(work);
    }

    /**
     * Takes a file in. Nothing is written to the transaction under way before the file is in the store.
     *
     * @throws Rejection {@code file-too-large}, {@code file-not-supported}, {@code file-unreadable},
     *     {@code file-name-contradicts-content}, {@code evidence-space-full}, {@code forbidden},
     *     {@code missing-reference}
     */
    public EvidenceView give(GiveFile command) {
        EvidenceRules limits = rules.get().value();
        StoredFile file = look(command, limits);
        FileKey key = giving.announce(
                file,
                command.title() == null ? file.name() : command.title(),
                command.description(),
                command.unit(),
                limits.totalBytes());
        try {
            store.write(key, command.content());
        } catch (IOException failure) {
            throw unavailable(failure);
        }
        try {
            return giving.keep(key.id());
        } catch (Rejection givenUp) {
            forget(key);
            throw givenUp;
        }
    }

    // Its row may be gone, and nobody would know of the file; where it is not, the row's timer does the same.
    private void forget(FileKey key) {
        try {
            store.remove(key);
        } catch (IOException failure) {
            LOG.warnf("the file of %s was given up and lies in the store", key.path());
        }
    }

    /** @throws Rejection {@code not-found}, {@code evidence-without-file} */
    public Readable find(UUID id) {
        Evidence found = evidence.seen(id);
        return new Readable(found.file(), found.key());
    }

    /**
     * Opens a part of a file; the caller closes it.
     *
     * @throws Rejection {@code service-unavailable} when the store cannot be reached
     */
    public InputStream open(Readable file, long from, long length) {
        try {
            return store.read(file.key(), from, length);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    private static StoredFile look(GiveFile command, EvidenceRules limits) {
        try {
            FileType type = limits.accept(command.content(), command.fileName());
            return new StoredFile(
                    command.fileName(), type, Files.size(command.content()), Sha256.of(command.content()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Rejection unavailable(IOException failure) {
        LOG.error("the store of evidence does not answer", failure);
        return new Rejection(CommonProblem.SERVICE_UNAVAILABLE);
    }
}
