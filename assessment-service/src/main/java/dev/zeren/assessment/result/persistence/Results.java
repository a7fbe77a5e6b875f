package dev.zeren.assessment.result.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.result.domain.Outcome;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.domain.Standing;
import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where the assessees of rounds stand. */
@ApplicationScoped
public class Results {

    private static final int BATCH = 2_000;

    /** What was computed of a round last. */
    public record Computed(int computation, Instant at) {}

    /**
     * Which results of a round to list; null means any.
     *
     * @param assessees those that may be seen
     * @param changedUntil the last computation that may have changed it
     */
    public record Filter(
            UUID round, String assesseeClass, String grade, Collection<UUID> assessees, Integer changedUntil) {}

    private final Rows rows;
    private final Bureau bureau;
    private final ResultColumns columns;

    Results(Rows rows, Bureau bureau, ObjectMapper json) {
        this.rows = rows;
        this.bureau = bureau;
        this.columns = new ResultColumns(json);
    }

    /** Begins a computation of a round; who computes or publishes the same round waits until this one has ended. */
    public int nextComputation(UUID round, Instant now) {
        return rows.one("""
                        insert into result_round (bureau_id, round_id, computation, computed_at)
                        values (?, ?, 1, ?::timestamptz)
                        on conflict (bureau_id, round_id) do update
                            set computation = result_round.computation + 1, computed_at = excluded.computed_at
                        returning computation
                        """, row -> row.getInt(1), bureau.id(), round, now.toString())
                .orElseThrow();
    }

    /** What was computed of a round last; nothing else is computed of it before this transaction ends. */
    public Optional<Computed> holdComputed(UUID round) {
        return rows.one(
                "select computation, computed_at from result_round where bureau_id = ? and round_id = ? for update",
                row -> new Computed(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                bureau.id(),
                round);
    }

    /** All results of a round, by assessee; a round has a limited number of them. */
    public List<Result> all(UUID round) {
        return rows.all(
                "select " + ResultColumns.NAMES
                        + " from result where bureau_id = ? and round_id = ? order by assessee_id",
                columns::read,
                bureau.id(),
                round);
    }

    public Optional<Result> find(UUID id) {
        return rows.one(
                "select " + ResultColumns.NAMES + " from result where bureau_id = ? and id = ?",
                columns::read,
                bureau.idOrNone(),
                id);
    }

    /** The best first, or the last first. */
    public List<Result> list(Filter filter, boolean lastFirst, Cursor from, int limit) {
        StringBuilder sql = new StringBuilder(
                "select " + ResultColumns.NAMES + " from result where bureau_id = ? and round_id = ?");
        List<Object> values = new ArrayList<>(List.of(bureau.idOrNone(), filter.round()));
        given(sql, values, " and assessee_class = ?", filter.assesseeClass());
        given(sql, values, " and grade = ?", filter.grade());
        given(sql, values, " and changed_in <= ?", filter.changedUntil());
        if (filter.assessees() != null) {
            given(sql, values, " and assessee_id = any(?)", filter.assessees().toArray(UUID[]::new));
        }
        if (!from.isStart()) {
            sql.append(lastFirst ? " and (overall, id) < (?, ?)" : " and (overall, id) > (?, ?)");
            Collections.addAll(values, from.number(0), from.uuid(1));
        }
        sql.append(lastFirst ? " order by overall desc, id desc limit ?" : " order by overall, id limit ?");
        values.add(limit);
        return rows.all(sql.toString(), columns::read, values.toArray());
    }

    private static void given(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Takes over results, new or changed. */
    public void put(List<Result> results) {
        for (int i = 0; i < results.size(); i += BATCH) {
            putBatch(results.subList(i, Math.min(results.size(), i + BATCH)));
        }
    }

    private void putBatch(List<Result> results) {
        Function<Function<Result, Object>, String[]> of = column -> results.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
        Function<Function<Standing, Object>, String[]> standing =
                column -> of.apply(result -> column.apply(result.standing()));
        Function<Function<Outcome, Object>, String[]> outcome =
                column -> of.apply(result -> column.apply(result.outcome()));
        rows.change(
                ResultColumns.PUT,
                bureau.id(),
                of.apply(Result::id),
                of.apply(Result::round),
                outcome.apply(Outcome::assessee),
                of.apply(Result::name),
                outcome.apply(Outcome::assesseeClass),
                of.apply(Result::computation),
                of.apply(Result::changedIn),
                outcome.apply(one -> one.score().toPlainString()),
                of.apply(result -> result.full().toPlainString()),
                outcome.apply(columns::ties),
                outcome.apply(Outcome::forcedGrade),
                outcome.apply(Outcome::bestGrade),
                outcome.apply(Outcome::barredYears),
                outcome.apply(columns::past),
                results.stream().map(Result::digest).toArray(byte[][]::new),
                standing.apply(Standing::place),
                standing.apply(Standing::of),
                standing.apply(Standing::overall),
                standing.apply(Standing::overallOf),
                standing.apply(Standing::grade),
                standing.apply(columns::rewards),
                standing.apply(Standing::penalty),
                standing.apply(Standing::card),
                standing.apply(Standing::barredUntil));
    }

    /** Takes away results of assessees that are no longer in the round. */
    public void remove(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            rows.change(
                    "delete from result where bureau_id = ? and id = any(?)", bureau.id(), ids.toArray(UUID[]::new));
        }
    }
}
