package dev.zeren.kit.feed;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a feed: the writing transaction, then the row. Sequence numbers alone commit out of order.
 *
 * @param xid PostgreSQL's 64-bit transaction id
 * @param id the row's number
 */
public record FeedPosition(long xid, long id) implements Comparable<FeedPosition> {

    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param lastEventId null or empty means the beginning
     * @throws Rejection {@code invalid-parameter} when it was not given by a feed
     */
    public static FeedPosition parse(String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return START;
        }
        Matcher written = WRITTEN.matcher(lastEventId);
        if (!written.matches()) {
            Text detail = new Text("请使用上一批最后一个事件的 id", "Give the id of the last event you have read");
            throw new Rejection(
                    CommonProblem.INVALID_PARAMETER, List.of(new Fault("lastEventId", "not-an-event-id", detail)));
        }
        return new FeedPosition(Long.parseLong(written.group(1)), Long.parseLong(written.group(2)));
    }

    @Override
    public int compareTo(FeedPosition other) {
        int byTransaction = Long.compare(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(id, other.id);
    }

    @Override
    public String toString() {
        return xid + "-" + id;
    }
}
