package dev.zeren.kit.timer;

import java.util.UUID;

/** Something that a service does at a moment without being asked. One bean for each kind; {@link TimerRunner} calls. */
public interface Timed {

    /** The name under which {@link Timers} keeps its moments. */
    String kind();

    /**
     * Does it. Runs as the bureau, in the transaction that takes the timer away: it is done once, or, when it fails,
     * not at all and later again.
     */
    void fire(UUID subject);
}
