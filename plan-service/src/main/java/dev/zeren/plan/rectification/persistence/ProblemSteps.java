package dev.zeren.plan.rectification.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.rectification.domain.ProblemAct;
import dev.zeren.plan.rectification.domain.ProblemStatus;
import dev.zeren.plan.rectification.domain.ProblemStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The steps that problems have gone. */
@ApplicationScoped
public class ProblemSteps {

    private final Rows sql;
    private final Bureau bureau;

    ProblemSteps(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    /** Adds a step; nothing in the transaction reads it. */
    public void add(UUID problem, ProblemStep step) {
        sql.changeAtEnd(
                """
                insert into problem_step (bureau_id, problem_id, number, done_at, done_by, done_by_name, act, from_status,
                    to_status, words, evidence_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                bureau.id(),
                problem,
                step.number(),
                OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC),
                step.by(),
                step.byName(),
                step.act() == null ? null : step.act().name(),
                step.from() == null ? null : step.from().name(),
                step.to().name(),
                step.words(),
                step.evidenceIds().toArray(UUID[]::new));
    }

    /** In the order in which they were gone. */
    public List<ProblemStep> list(UUID problem, Cursor from, int rows) {
        return sql.all("""
                select number, done_at, done_by, done_by_name, act, from_status, to_status, words, evidence_ids
                from problem_step where bureau_id = ? and problem_id = ? and number > ? order by number limit ?
                """, ProblemSteps::read, bureau.idOrNone(), problem, from.isStart() ? 0 : from.number(0), rows);
    }

    /** Whether somebody ever said that he rectified it. */
    public boolean rectifiedBy(UUID problem, String subject) {
        return sql.one("""
                        select 1 from problem_step
                        where bureau_id = ? and problem_id = ? and act = 'RECTIFY' and done_by = ? limit 1
                        """, row -> true, bureau.idOrNone(), problem, subject).isPresent();
    }

    private static ProblemStep read(ResultSet row) throws SQLException {
        String act = row.getString(5);
        String from = row.getString(6);
        return new ProblemStep(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                act == null ? null : ProblemAct.valueOf(act),
                from == null ? null : ProblemStatus.valueOf(from),
                ProblemStatus.valueOf(row.getString(7)),
                row.getString(8),
                List.of((UUID[]) row.getArray(9).getArray()));
    }
}
