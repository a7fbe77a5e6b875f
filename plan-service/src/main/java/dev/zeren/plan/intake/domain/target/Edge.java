package dev.zeren.plan.intake.domain.target;

/** How strongly a character parts what stands on its two sides. */
enum Edge {
    NONE,
    /** 、 */
    PAUSE,
    /** Comma, colon, a bracket with a phrase in it. */
    COMMA,
    /** The end of a sentence or a line. */
    STOP
}
