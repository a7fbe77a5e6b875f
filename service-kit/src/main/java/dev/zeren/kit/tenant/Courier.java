package dev.zeren.kit.tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/**
 * Carries news from one bureau to another. The sender's transaction waits; the receiver hears in one of its own, that is
 * held to its bureau as any other and commits first. So no transaction ever touches rows of two bureaus, and what is
 * carried are values. Only for work that no request asked for.
 *
 * <p>A crash between the two commits lets the sender send again: who hears must take the same news twice as once.
 */
@ApplicationScoped
public class Courier {

    // Each of two bureaus may wait for what the other holds, which the database does not see as one circle.
    private static final String PATIENCE = "set local lock_timeout = '3s'";

    private final Bureau bureau;
    private final Rows rows;

    Courier(Bureau bureau, Rows rows) {
        this.bureau = bureau;
        this.rows = rows;
    }

    /**
     * Lets another bureau hear.
     *
     * @param to the bureau that hears
     * @param hear what it does in its own transaction, told who sent: the bureau of the transaction under way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(String to, Consumer<String> hear) {
        String from = bureau.id();
        QuarkusTransaction.suspendingExisting()
                .call(() -> bureau.as(to, () -> {
                    QuarkusTransaction.requiringNew().run(() -> {
                        rows.change(PATIENCE);
                        hear.accept(from);
                    });
                    return null;
                }));
    }
}
