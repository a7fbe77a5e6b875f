package dev.zeren.kit.feed;

import dev.zeren.kit.tenant.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** How far this service has read each feed, shared by all its instances. */
@ApplicationScoped
public class FeedPositions {

    private final Rows rows;

    FeedPositions(Rows rows) {
        this.rows = rows;
    }

    /**
     * How far a feed has been read.
     *
     * @param lastEventId empty at the beginning
     * @param caughtUp whether the end of the feed was reached since it was last read from the beginning
     */
    public record Position(String lastEventId, boolean caughtUp) {}

    /** The position; the beginning for a feed that was never read. */
    public Position of(String feed) {
        return rows.one(
                        "select last_event_id, caught_up from feed_position where feed = ?",
                        row -> new Position(row.getString(1), row.getBoolean(2)),
                        feed)
                .orElse(new Position("", false));
    }

    /** Makes sure that there is a position to move. */
    void open(String feed) {
        rows.change("insert into feed_position (feed) values (?) on conflict do nothing", feed);
    }

    /** Moves on in the running transaction; false when another instance has moved already. */
    boolean advance(String feed, String from, String to) {
        return rows.change(
                        "update feed_position set last_event_id = ?, moved_at = now() where feed = ? and last_event_id = ?",
                        to,
                        feed,
                        from)
                == 1;
    }

    /** Notes that nothing was left to read at the given position. */
    void reachedEnd(String feed, String at) {
        rows.change(
                "update feed_position set caught_up = true where feed = ? and last_event_id = ? and not caught_up",
                feed,
                at);
    }

    /** Back to the beginning, in the transaction that empties what was made from the feed. */
    public void reset(String feed) {
        rows.change(
                "update feed_position set last_event_id = '', caught_up = false, moved_at = now() where feed = ?",
                feed);
    }
}
