package dev.zeren.plan.supervision.persistence;

import dev.zeren.kit.http.Cursor;
import dev.zeren.kit.tenant.Bureau;
import dev.zeren.kit.tenant.Rows;
import dev.zeren.plan.supervision.domain.NoticeAct;
import dev.zeren.plan.supervision.domain.NoticeStatus;
import dev.zeren.plan.supervision.domain.NoticeStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The steps that notices have gone; never changed. */
@ApplicationScoped
public class NoticeStepRows {

    private final Rows sql;
    private final Bureau bureau;

    NoticeStepRows(Rows sql, Bureau bureau) {
        this.sql = sql;
        this.bureau = bureau;
    }

    public void add(UUID notice, NoticeStep step) {
        sql.changeAtEnd(
                """
                insert into notice_step (bureau_id, notice_id, number, done_at, done_by, done_by_name, act, from_status,
                    to_status, level, words, evidence_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])
                """,
                bureau.id(),
                notice,
                step.number(),
                OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC),
                step.by(),
                step.byName(),
                step.act() == null ? null : step.act().name(),
                step.from() == null ? null : step.from().name(),
                step.to().name(),
                step.level(),
                step.words(),
                step.evidenceIds().toArray(UUID[]::new));
    }

    /** In the order in which they were gone. */
    public List<NoticeStep> list(UUID notice, Cursor from, int rows) {
        return sql.all("""
                select number, done_at, done_by, done_by_name, act, from_status, to_status, level, words, evidence_ids
                from notice_step where bureau_id = ? and notice_id = ? and number > ? order by number limit ?
                """, NoticeStepRows::read, bureau.idOrNone(), notice, from.isStart() ? 0 : from.number(0), rows);
    }

    private static NoticeStep read(ResultSet row) throws SQLException {
        String act = row.getString(5);
        String from = row.getString(6);
        return new NoticeStep(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                act == null ? null : NoticeAct.valueOf(act),
                from == null ? null : NoticeStatus.valueOf(from),
                NoticeStatus.valueOf(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                List.of((UUID[]) row.getArray(10).getArray()));
    }
}
