package dev.zeren.plan.intake.persistence;

import dev.zeren.kit.digest.Sha256;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.intake.domain.Source;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The files of the bureau, kept in chunks so that none is ever in memory as a whole. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, UUID> {

    private static final int CHUNK = 256 * 1024;

    private final Rows rows;

    Sources(Rows rows) {
        this.rows = rows;
    }

    /** Stores a file with the plan that is read from it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Source add(Path file, String fileName, String mediaType) throws IOException {
        Source source = new Source(fileName, mediaType, Files.size(file), Sha256.of(file));
        persistAndFlush(source);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                rows.change(
                        "insert into source_chunk (source_id, number, content) values (?, ?, ?)",
                        source.id(),
                        number++,
                        chunk);
            }
        }
        return source;
    }

    /** A chunk of a file, counted from 0; empty after the last. */
    public byte[] chunk(UUID source, int number) {
        return rows.one(
                        "select content from source_chunk where source_id = ? and number = ?",
                        row -> row.getBytes(1),
                        source,
                        number)
                .orElse(new byte[0]);
    }

    /** Removes a file in the transaction that removes its plan, unless another plan was made from that one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID source) {
        if (rows.one("select 1 from plan where source_id = ? limit 1", row -> true, source)
                .isEmpty()) {
            rows.change("delete from source_chunk where source_id = ?", source);
            rows.change("delete from source where id = ?", source);
        }
    }
}
