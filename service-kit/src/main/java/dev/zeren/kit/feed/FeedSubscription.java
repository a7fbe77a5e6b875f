package dev.zeren.kit.feed;

/** What a service does with another's feed. One bean for each feed read; {@link FeedReader} does the rest. */
public interface FeedSubscription {

    /** The feed's name; its address is configured as {@code zeren.feeds.<name>.url}. */
    String feed();

    /**
     * Applies one event. Runs as the event's bureau, in the transaction that also stores the position: each event is
     * applied once or not at all. An event of an unknown type is passed over.
     */
    void apply(CloudEvent.Read event);
}
