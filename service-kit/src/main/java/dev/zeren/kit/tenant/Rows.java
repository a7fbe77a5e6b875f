package dev.zeren.kit.tenant;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Plain SQL on the service's database for the few tables that are no entities. Joins the transaction under way, on the
 * connection that the interceptor has set to the bureau.
 */
@ApplicationScoped
public class Rows {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;

    Rows(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    /** Changes rows and says how many. */
    public int change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Changes rows when the transaction under way commits, before it does: all such changes go to the database in one
     * message, in the order in which they were asked for. For rows that nothing in the transaction reads.
     */
    public void changeAtEnd(String sql, Object... values) {
        AtEnd atEnd = (AtEnd) transaction.getResource(this);
        if (atEnd == null) {
            atEnd = new AtEnd();
            transaction.putResource(this, atEnd);
            transaction.registerInterposedSynchronization(atEnd);
        }
        atEnd.add(sql, values);
    }

    /** The changes that wait for the end of one transaction. */
    private final class AtEnd implements Synchronization {

        private final StringJoiner statements = new StringJoiner(";\n");
        private final List<Object> values = new ArrayList<>();

        void add(String sql, Object... more) {
            statements.add(sql);
            Collections.addAll(values, more);
        }

        @Override
        public void beforeCompletion() {
            change(statements.toString(), values.toArray());
        }

        @Override
        public void afterCompletion(int status) {
            // Rolled back or committed: nothing is left to do.
        }
    }

    /** The first row, or empty. */
    public <T> Optional<T> one(String sql, Reader<T> reader, Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    /** All rows; the query has a limit of its own. */
    public <T> List<T> all(String sql, Reader<T> reader, Object... values) {
        return all(dataSource, sql, reader, values);
    }

    /** The same on another datasource of the service. */
    public static <T> List<T> all(AgroalDataSource dataSource, String sql, Reader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (result.next()) {
                    read.add(reader.read(result));
                }
                return read;
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
