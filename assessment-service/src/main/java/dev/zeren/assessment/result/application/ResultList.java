package dev.zeren.assessment.result.application;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.result.domain.Calculation;
import dev.zeren.assessment.result.domain.CountedFrom;
import dev.zeren.assessment.result.domain.ProofDigest;
import dev.zeren.assessment.result.domain.ProofNode;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.persistence.ResultInputs;
import dev.zeren.assessment.result.persistence.Results;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.Page;
import dev.zeren.kit.http.PageRequest;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Reads results and proves them, as far as the caller may see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ResultList {

    private final Results results;
    private final ResultInputs inputs;
    private final ScoredRounds rounds;
    private final ResultAccess access;
    private final ObjectMapper json;

    ResultList(Results results, ResultInputs inputs, ScoredRounds rounds, ResultAccess access, ObjectMapper json) {
        this.results = results;
        this.inputs = inputs;
        this.rounds = rounds;
        this.access = access;
        this.json = json;
    }

    /** The results of a round, the best first or the last first; null means any class or grade. */
    public Page<Result> list(UUID round, String assesseeClass, String grade, boolean lastFirst, PageRequest page) {
        Set<UUID> seen = access.seen();
        Integer changedUntil = seen == null ? null : access.publishedComputation(round);
        var filter = new Results.Filter(round, assesseeClass, grade, seen, changedUntil);
        var rows = results.list(filter, lastFirst, page.from(Integer.class, UUID.class), page.rowsToRead());
        return Page.of(rows, page, last -> new Object[] {last.standing().overall(), last.id()});
    }

    /** @throws Rejection {@code not-found} */
    public Result get(UUID id) {
        return results.find(id).filter(access::sees).orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    /**
     * The proof of a result as JSON, made again from what it was counted from.
     *
     * @throws Rejection {@code not-found}
     */
    public byte[] proof(UUID id) {
        Result result = get(id);
        CountedFrom input = inputs.get(result.round(), result.outcome().assessee(), result.computation())
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
        ScoredRound round = rounds.get(result.round());
        ProofNode proof = new Calculation(round.scheme(), result.outcome().assesseeClass())
                .proof(input.assessee(), input.places());
        byte[] digest = new ProofDigest().of(proof);
        if (!Arrays.equals(digest, result.digest())) {
            throw new IllegalStateException("what result " + id + " was counted from is no longer what it was");
        }
        return write(round, result, proof);
    }

    private byte[] write(ScoredRound round, Result result, ProofNode proof) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("format", "zeren-score-proof/1");
            out.writeStringField("resultId", result.id().toString());
            out.writeStringField("roundId", round.id().toString());
            out.writeStringField("assesseeId", result.outcome().assessee().toString());
            out.writeStringField("assessee", result.name());
            out.writeStringField("class", result.outcome().assesseeClass());
            out.writeNumberField("computation", result.computation());
            out.writeStringField("score", result.outcome().score().toPlainString());
            out.writeStringField("sha256", HexFormat.of().formatHex(result.digest()));
            out.writeFieldName("standing");
            StandingJson.write(round.scheme().rules(), result, out);
            out.writeFieldName("total");
            ProofJson.write(proof, out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
