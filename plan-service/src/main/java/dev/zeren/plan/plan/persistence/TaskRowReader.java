package dev.zeren.plan.plan.persistence;

import dev.zeren.plan.plan.domain.PlanStatus;
import dev.zeren.plan.term.LightReason;
import dev.zeren.plan.term.LightSchedule;
import dev.zeren.plan.term.ProgressStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads a task from the columns that {@link TaskRows} asks for. */
final class TaskRowReader {

    private TaskRowReader() {}

    static TaskRow read(ResultSet row) throws SQLException {
        String status = row.getString(12);
        return new TaskRow(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                status == null ? null : ProgressStatus.valueOf(status),
                row.getInt(13),
                row.getObject(14, Integer.class),
                row.getObject(15, LocalDate.class),
                PlanStatus.valueOf(row.getString(16)),
                row.getBoolean(17),
                row.getBoolean(18) ? light(row) : null,
                row.getObject(24, UUID.class),
                row.getInt(25),
                row.getString(26));
    }

    private static LightSchedule light(ResultSet row) throws SQLException {
        return new LightSchedule(
                row.getObject(19, LocalDate.class),
                reason(row.getString(20)),
                row.getObject(21, LocalDate.class),
                reason(row.getString(22)),
                row.getObject(23, LocalDate.class));
    }

    private static LightReason reason(String name) {
        return name == null ? null : LightReason.valueOf(name);
    }
}
