package dev.zeren.kit.tenant;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells PostgreSQL whose rows a connection may touch, on every use of it: the backstop behind Hibernate's
 * discriminator. What is set is remembered per physical connection, so that a run of requests of one bureau costs no
 * statement.
 *
 * <p>The memo can be trusted because the setting is made in a transaction of its own, that a rollback of the request's
 * cannot revert; because it is forgotten before a change and remembered after; and because a connection on which the
 * change fails is destroyed: Agroal would otherwise hand it to the next query of the same transaction unset.
 */
@ApplicationScoped
public class BureauConnectionInterceptor implements AgroalPoolInterceptor {

    private final Bureau bureau;
    private final Map<Connection, String> memo = Collections.synchronizedMap(new WeakHashMap<>());

    BureauConnectionInterceptor(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public void onConnectionAcquire(Connection acquired) {
        Connection connection = physical(acquired);
        String id = bureau.idOrNone();
        if (id.equals(memo.get(connection))) {
            return;
        }
        memo.remove(connection);
        try {
            set(connection, id);
        } catch (SQLException failure) {
            abort(connection, failure);
            throw new IllegalStateException("bureau could not be set on a connection", failure);
        }
        memo.put(connection, id);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        memo.remove(physical(connection));
    }

    // The pool's wrapper is new at each use, and refuses autocommit within a transaction.
    private static Connection physical(Connection connection) {
        try {
            return connection.unwrap(PgConnection.class);
        } catch (SQLException notPostgres) {
            throw new IllegalStateException(notPostgres);
        }
    }

    private static void set(Connection connection, String id) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.bureau', ?, false)")) {
            statement.setString(1, id);
            statement.execute();
        }
        if (!autoCommit) {
            connection.setAutoCommit(false);
        }
    }

    private static void abort(Connection connection, SQLException cause) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alsoFailed) {
            cause.addSuppressed(alsoFailed);
        }
    }
}
