package dev.zeren.kit.feed;

import dev.zeren.kit.tenant.Rows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the feed's table. A row is shown only when every transaction that could come before it has ended, so that a
 * position once read is never overtaken from behind.
 */
@ApplicationScoped
public class FeedRows {

    // The columns are qualified: "order by xid" would sort the text that is selected under that name.
    private static final String SELECT = """
            select feed.xid::text, feed.id, feed.bureau_id, feed.at, feed.type, feed.subject, feed.data::text
            from feed
            where feed.xid < pg_snapshot_xmin(pg_current_snapshot()) and (feed.xid, feed.id) > (?::text::xid8, ?)
            """;
    private static final String ORDER = " order by feed.xid, feed.id limit ?";

    // An Instance, because a service without a feed of its own has no such datasource.
    private final Instance<AgroalDataSource> everyBureau;
    private final String source;

    FeedRows(
            @DataSource("feed") Instance<AgroalDataSource> everyBureau,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.everyBureau = everyBureau;
        this.source = "/" + application;
    }

    /** The next events of one bureau, or of all for a client of the whole suite. */
    List<CloudEvent.Served> after(FeedPosition position, Optional<String> bureau, int limit) {
        String after = String.valueOf(position.xid());
        return bureau.isPresent()
                ? Rows.all(
                        everyBureau.get(),
                        SELECT + " and feed.bureau_id = ?" + ORDER,
                        this::read,
                        after,
                        position.id(),
                        bureau.get(),
                        limit)
                : Rows.all(everyBureau.get(), SELECT + ORDER, this::read, after, position.id(), limit);
    }

    /** The last position that may be shown. */
    FeedPosition head() {
        return Rows.all(everyBureau.get(), """
                        select feed.xid::text, feed.id from feed
                        where feed.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by feed.xid desc, feed.id desc limit 1
                        """, row -> new FeedPosition(row.getLong(1), row.getLong(2))).stream()
                .findFirst()
                .orElse(FeedPosition.START);
    }

    private CloudEvent.Served read(ResultSet row) throws SQLException {
        return new CloudEvent.Served(
                "1.0",
                new FeedPosition(row.getLong(1), row.getLong(2)).toString(),
                source,
                row.getString(5),
                row.getString(6),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                "application/json",
                row.getString(3),
                row.getString(7));
    }
}
