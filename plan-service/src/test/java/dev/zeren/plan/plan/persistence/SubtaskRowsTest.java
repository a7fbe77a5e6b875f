package dev.zeren.plan.plan.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.plan.Bureaus;
import dev.zeren.plan.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnPostgres
class SubtaskRowsTest {

    // What goes with a subtask that is removed: who is to do it, and what only tells where it stands.
    private static final List<String> GOES_WITH_IT = List.of(
            "assignment where task_id",
            "task where parent_id",
            "todo where task_id",
            "task_light where task_id",
            "light_change where task_id",
            "completion_weight where task_id",
            "reporting_calendar where task_id",
            "lower_standing where task_id");

    /** Who refers to a task in a new table says in one of the two lists what becomes of it when a subtask is removed. */
    @Test
    void whateverRefersToATaskKeepsASubtaskOrGoesWithIt() throws SQLException {
        List<String> refers = Bureaus.column("""
                select c.conrelid::regclass || ' where ' || a.attname
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'bureau_id'
                where c.contype = 'f' and c.confrelid = 'task'::regclass
                """);
        assertEquals(
                Stream.concat(SubtaskRows.HANGING.stream(), GOES_WITH_IT.stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(refers));
    }
}
