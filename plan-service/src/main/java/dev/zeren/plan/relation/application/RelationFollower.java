package dev.zeren.plan.relation.application;

/** A feature for which something follows from the relations of the bureau. It acts in the transaction of the change. */
public interface RelationFollower {

    /** A lower bureau's request was confirmed. */
    default void lowerConfirmed(String lower) {}

    /** The relation with the upper bureau ended, whoever ended it. */
    default void upperEnded(String upper) {}
}
