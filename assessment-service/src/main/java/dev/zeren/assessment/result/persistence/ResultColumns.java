package dev.zeren.assessment.result.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.result.domain.Fraction;
import dev.zeren.assessment.result.domain.Outcome;
import dev.zeren.assessment.result.domain.Result;
import dev.zeren.assessment.result.domain.Standing;
import dev.zeren.assessment.term.PastPlace;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result as a row. */
final class ResultColumns {

    static final String NAMES = """
            id, round_id, assessee_id, assessee_name, assessee_class, computation, changed_in, score, full_score,
            tie_points, forced_grade, best_grade, barred_years, past, digest, place, place_of, overall, overall_of,
            grade, rewards, penalty, card, barred_until
            """;

    static final String PUT = """
            insert into result (bureau_id, id, round_id, assessee_id, assessee_name, assessee_class, computation,
                changed_in, score, full_score, tie_points, forced_grade, best_grade, barred_years, past, digest, place,
                place_of, overall, overall_of, grade, rewards, penalty, card, barred_until)
            select ?, id::uuid, round_id::uuid, assessee_id::uuid, name, class, computation::integer,
                changed_in::integer, score::numeric, full_score::numeric, ties, forced, best, barred::integer, past,
                digest, place::integer, place_of::integer, overall::integer, overall_of::integer, grade, rewards,
                penalty, card, until::integer
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as result(id, round_id,
                assessee_id, name, class, computation, changed_in, score, full_score, ties, forced, best, barred, past,
                digest, place, place_of, overall, overall_of, grade, rewards, penalty, card, until)
            on conflict (bureau_id, id) do update set
                assessee_name = excluded.assessee_name, assessee_class = excluded.assessee_class,
                computation = excluded.computation, changed_in = excluded.changed_in, score = excluded.score,
                full_score = excluded.full_score, tie_points = excluded.tie_points,
                forced_grade = excluded.forced_grade, best_grade = excluded.best_grade,
                barred_years = excluded.barred_years, past = excluded.past, digest = excluded.digest,
                place = excluded.place, place_of = excluded.place_of, overall = excluded.overall,
                overall_of = excluded.overall_of, grade = excluded.grade, rewards = excluded.rewards,
                penalty = excluded.penalty, card = excluded.card, barred_until = excluded.barred_until
            """;

    private final ObjectMapper json;

    ResultColumns(ObjectMapper json) {
        this.json = json;
    }

    Result read(ResultSet row) throws SQLException {
        UUID assessee = row.getObject(3, UUID.class);
        Outcome outcome = new Outcome(
                assessee,
                row.getString(5),
                row.getBigDecimal(8),
                ties(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getInt(13),
                read(row.getString(14), PastPlace[].class));
        Standing standing = new Standing(
                assessee,
                row.getInt(16),
                row.getInt(17),
                row.getInt(18),
                row.getInt(19),
                row.getString(20),
                read(row.getString(21), String[].class),
                row.getString(22),
                row.getString(23),
                row.getObject(24, Integer.class));
        return new Result(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(4),
                row.getInt(6),
                row.getInt(7),
                row.getBigDecimal(9),
                row.getBytes(15),
                outcome,
                standing);
    }

    String ties(Outcome outcome) {
        return outcome.ties().isEmpty()
                ? null
                : outcome.ties().stream().map(Fraction::toString).collect(Collectors.joining(" "));
    }

    private static List<Fraction> ties(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(ResultColumns::fraction).toList();
    }

    private static Fraction fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Fraction.of(new BigDecimal(text))
                : Fraction.of(new BigDecimal(text.substring(0, slash)))
                        .dividedBy(Fraction.of(new BigDecimal(text.substring(slash + 1))));
    }

    String past(Outcome outcome) {
        return write(outcome.past());
    }

    String rewards(Standing standing) {
        return write(standing.rewards());
    }

    private String write(List<?> values) {
        try {
            return values.isEmpty() ? null : json.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> List<T> read(String text, Class<T[]> type) {
        try {
            return text == null ? List.of() : List.of(json.readValue(text, type));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
