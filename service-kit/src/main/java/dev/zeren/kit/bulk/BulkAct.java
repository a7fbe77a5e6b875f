package dev.zeren.kit.bulk;

import java.util.UUID;

/**
 * What is done with each item of a request: the same as the single act does.
 *
 * @param <I> an item as it was sent
 */
public interface BulkAct<I> {

    /** The thing on which the item acts. */
    UUID id(I item);

    /**
     * Does it, in a transaction of its own.
     *
     * @throws dev.zeren.kit.domain.Rejection what the single act throws
     */
    Done act(I item);

    /**
     * Where in the request a fault stands that the act has found.
     *
     * @param item JSON pointer of the item
     * @param fault JSON pointer as the act says it
     */
    default String pointer(String item, String fault) {
        return item + fault;
    }

    /**
     * What became of it.
     *
     * @param status what the single act would be answered
     * @param version of the thing now, for the next {@code If-Match}; null where it has none
     * @param createdId what was made, or null
     * @param location address of what was made, or null
     */
    record Done(int status, Integer version, UUID createdId, String location) {

        /** The thing was changed. */
        public static Done changed(int version) {
            return new Done(200, version, null, null);
        }
    }
}
