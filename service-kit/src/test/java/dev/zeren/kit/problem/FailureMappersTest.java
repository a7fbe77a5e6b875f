package dev.zeren.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database's failures are to a client. */
class FailureMappersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acquisition timeout while waiting for new connection",
                "Failed to enlist. Check if a connection from another datasource is already enlisted to the same transaction"
            })
    void aPoolWhoseDatabaseWasRestartedIsUnavailableAndNoFaultOfOurs(String saidByAgroal) {
        assertEquals(
                Optional.of(CommonProblem.SERVICE_UNAVAILABLE), FailureMappers.known(new SQLException(saidByAgroal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08003", "08006", "57P01", "57P03", "53300", "40P01", "25P04"})
    void aLostConnectionIsUnavailable(String state) {
        assertEquals(
                Optional.of(CommonProblem.SERVICE_UNAVAILABLE), FailureMappers.known(new SQLException("x", state)));
    }

    @Test
    void whatBrokeACommitIsFoundWhereTheTransactionManagerPutsIt() {
        SQLException lost = new SQLException("An I/O error occurred while sending to the backend.", "08006");
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException("resource", lost));
        assertTrue(FailureMappers.reasons(new IllegalStateException("transaction", rollback))
                .contains(lost));
    }

    @Test
    void reasonsThatNameEachOtherComeToAnEnd() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.addSuppressed(other);
        assertEquals(List.of(other, one), FailureMappers.reasons(other));
    }

    @Test
    void whatNobodyThoughtOfIsNotExplainedAway() {
        assertEquals(Optional.empty(), FailureMappers.known(new SQLException("null value", "23502")));
        assertEquals(Optional.empty(), FailureMappers.known(new SQLException("something else")));
    }
}
