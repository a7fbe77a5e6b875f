package dev.zeren.assessment.result.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.result.domain.CountedFrom;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What results were counted from: 4.8 million scores of a large round in rows of some kilobytes. */
@ApplicationScoped
public class ResultInputs {

    private final Rows rows;
    private final Bureau bureau;
    private final ObjectMapper json;

    ResultInputs(Rows rows, Bureau bureau, ObjectMapper json) {
        this.rows = rows;
        this.bureau = bureau;
        // What is usual is left out, and so it is missing when it is read.
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_DEFAULT)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** As it is kept. Any thread may ask. */
    public byte[] content(CountedFrom input) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater, 8192)) {
            json.writeValue(out, input);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Keeps what a computation counted from. */
    public void put(UUID round, int computation, List<UUID> assessees, List<byte[]> contents) {
        rows.change(
                """
                insert into result_input (bureau_id, round_id, computation, assessee_id, content)
                select ?, ?, ?, assessee_id, content from unnest(?, ?) as input(assessee_id, content)
                """, bureau.id(), round, computation, assessees.toArray(UUID[]::new), contents.toArray(byte[][]::new));
    }

    public Optional<CountedFrom> get(UUID round, UUID assessee, int computation) {
        return rows.one("""
                        select content from result_input
                        where bureau_id = ? and round_id = ? and assessee_id = ? and computation = ?
                        """, row -> row.getBytes(1), bureau.id(), round, assessee, computation)
                .map(this::read);
    }

    private CountedFrom read(byte[] content) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return json.readValue(in, CountedFrom.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
