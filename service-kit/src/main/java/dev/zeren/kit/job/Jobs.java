package dev.zeren.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.caller.Caller;
import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.domain.Language;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.RequestId;
import dev.zeren.kit.problem.CommonProblem;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The jobs of a bureau: who asked for what, how far it is, and what came of it. */
@ApplicationScoped
public class Jobs {

    private static final String COLUMNS = "id, kind, state, percent, submitted_at, ended_at, result, problem";

    /** What a run needs to know. */
    record Asked(String kind, Caller caller, String requestId, String language, String input) {}

    /** A caller as he is kept: what is derived from him is not. */
    private record KeptCaller(String subject, String name, String bureau, Set<String> roles, Set<String> scopes) {

        static KeptCaller of(Caller caller) {
            return new KeptCaller(
                    caller.subject(), caller.name(), caller.bureau().orElse(null), caller.roles(), caller.scopes());
        }

        Caller caller() {
            return new Caller(subject, name, Optional.ofNullable(bureau), roles, scopes);
        }
    }

    private final Rows rows;
    private final JobQueue queue;
    private final Bureau bureau;
    private final Callers callers;
    private final ObjectMapper json;
    private final int retentionDays;

    Jobs(
            Rows rows,
            JobQueue queue,
            Bureau bureau,
            Callers callers,
            ObjectMapper json,
            @ConfigProperty(name = "zeren.jobs.retention-days", defaultValue = "30") int retentionDays) {
        this.rows = rows;
        this.queue = queue;
        this.bureau = bureau;
        this.callers = callers;
        this.json = json;
        this.retentionDays = retentionDays;
    }

    /**
     * Asks for work as the caller of the request under way. It is done when this transaction has committed.
     *
     * @param kind of a {@link JobWork}
     * @param input what it needs to know, written as JSON
     * @param file what it works on; null for none
     * @param language in which the caller is told why it has failed
     */
    @Transactional
    public Job submit(String kind, Object input, Path file, Language language) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        rows.change(
                """
                insert into job (bureau_id, id, kind, caller, request_id, language, input, file)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                bureau.id(),
                id,
                kind,
                write(KeptCaller.of(callers.current())),
                RequestId.current(),
                language.name(),
                write(input),
                file == null ? null : read(file));
        queue.add(bureau.id(), id);
        rows.change(
                "delete from job where bureau_id = ? and ended_at < now() - make_interval(days => ?)",
                bureau.id(),
                retentionDays);
        return get(kind, id);
    }

    /**
     * The job.
     *
     * @throws Rejection {@code not-found}
     */
    @Transactional
    public Job get(String kind, UUID id) {
        return rows.one(
                        "select " + COLUMNS + " from job where bureau_id = ? and id = ? and kind = ?",
                        Jobs::job,
                        bureau.idOrNone(),
                        id,
                        kind)
                .orElseThrow(() -> new Rejection(CommonProblem.NOT_FOUND));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Asked asked(UUID id) {
        return rows.one(
                        """
                        select kind, caller, request_id, language, input from job where bureau_id = ? and id = ?
                        """,
                        row -> new Asked(
                                row.getString(1),
                                caller(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        bureau.id(),
                        id)
                .orElseThrow();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<byte[]> file(UUID id) {
        return rows.one(
                "select file from job where bureau_id = ? and id = ? and file is not null",
                row -> row.getBytes(1),
                bureau.id(),
                id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reached(UUID id, int percent) {
        rows.change("""
                update job set state = 'RUNNING', percent = ?
                where bureau_id = ? and id = ? and ended_at is null and (state, percent) is distinct from ('RUNNING', ?)
                """, percent, bureau.id(), id, percent);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void done(UUID id, Object result) {
        end(id, "DONE", 100, write(result), null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void failed(UUID id, Object problem) {
        end(id, "FAILED", null, null, write(problem));
    }

    // How far it came before it failed stays to be seen.
    private void end(UUID id, String state, Integer percent, String result, String problem) {
        rows.change("""
                update job set state = ?, percent = coalesce(?, percent), result = ?, problem = ?, file = null,
                    ended_at = now()
                where bureau_id = ? and id = ?
                """, state, percent, result, problem, bureau.id(), id);
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject(1, UUID.class),
                row.getString(2),
                JobState.valueOf(row.getString(3)),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                instant(row.getObject(6, OffsetDateTime.class)),
                row.getString(7),
                row.getString(8));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Caller caller(String content) {
        try {
            return json.readValue(content, KeptCaller.class).caller();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
