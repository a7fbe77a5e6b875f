import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * What only the database can tell or do: {@code settle} does what autovacuum would have done an hour after the load,
 * {@code reports} counts the progress reports that are stored, {@code clear} takes a bureau with all that it has out of
 * both databases, {@code escalate} lets the terms of a bureau's notices be over and says how many went up and in how many
 * seconds, {@code await} waits until the replica of
 * reporting-service has the last event of plan-service and says after how many seconds.
 */
public final class Database {

    private static final int PATIENCE_SECONDS = 300;

    private final String port;
    private final String password;

    private Database(String port, Path secrets) throws Exception {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(secrets)) {
            values.load(reader);
        }
        this.port = port;
        password = values.getProperty("postgres.superuser");
    }

    public static void main(String[] arguments) throws Exception {
        Database database = new Database(arguments[1], Path.of(arguments[2]));
        switch (arguments[0]) {
            case "settle" -> database.settle();
            case "reports" -> System.out.println(database.number("plan", "select count(*) from progress_report"));
            case "clear" -> database.clear(arguments[3]);
            case "escalate" -> System.out.println(database.escalate(arguments[3]));
            case "await" -> System.out.printf("%.1f%n", database.await());
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void settle() throws SQLException {
        run("plan", "vacuum (analyze)");
        run("reporting", "vacuum (analyze)");
        run("plan", "checkpoint");
    }

    // Waits first: an event that the replica has yet to read would bring some of it back.
    private void clear(String bureau) throws SQLException, InterruptedException {
        if (!bureau.matches("b[0-9]{3,4}")) {
            throw new IllegalArgumentException(bureau);
        }
        await();
        for (String name : List.of("plan", "reporting")) {
            // Without the checks of foreign keys, the order of the tables is nothing to know here.
            run(name, """
                    do $$
                    declare
                        owned text;
                    begin
                        set local session_replication_role = replica;
                        for owned in
                            select c.table_name from information_schema.columns c
                            join information_schema.tables t using (table_schema, table_name)
                            where table_schema = 'public' and column_name = 'bureau_id'
                                and table_type = 'BASE TABLE'
                        loop
                            execute format('delete from %%I where bureau_id = %%L', owned, '%s');
                        end loop;
                    end $$""".formatted(bureau));
        }
    }

    // From the moment at which all are due until none is; the runner looks once a second.
    private String escalate(String bureau) throws SQLException, InterruptedException {
        String due = "from timer where kind = 'notice-term' and bureau_id = '%s' and due_at <= now()".formatted(bureau);
        run("plan", "update timer set due_at = now() where kind = 'notice-term' and bureau_id = '%s'".formatted(bureau));
        long begun = System.nanoTime();
        long all = number("plan", "select count(*) " + due);
        while (number("plan", "select count(*) " + due) > 0) {
            if (System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("notices are still due");
            }
            Thread.sleep(20);
        }
        return "%d\t%.3f".formatted(all, (System.nanoTime() - begun) / 1e9);
    }

    private double await() throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        // An event's id is its transaction and number; see FeedPosition of service-kit.
        String last = text(
                "plan", "select feed.xid || '-' || feed.id from feed order by feed.xid desc, feed.id desc limit 1");
        while (!reached(text("reporting", "select last_event_id from feed_position where feed = 'plan'"), last)) {
            if (System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("the replica has not reached " + last);
            }
            Thread.sleep(100);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    // Further than the last there is when that bureau's events have been cleared.
    private static boolean reached(String position, String last) {
        if (last.isEmpty() || position.isEmpty()) {
            return last.isEmpty();
        }
        String[] there = position.split("-");
        String[] asked = last.split("-");
        int order = Long.compareUnsigned(Long.parseUnsignedLong(there[0]), Long.parseUnsignedLong(asked[0]));
        return order > 0 || order == 0 && Long.parseLong(there[1]) >= Long.parseLong(asked[1]);
    }

    private void run(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String database, String sql) throws SQLException {
        return Long.parseLong(text(database, sql));
    }

    private String text(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password);
    }
}
