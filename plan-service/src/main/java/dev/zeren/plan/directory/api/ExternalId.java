package dev.zeren.plan.directory.api;

/** The id that another system has for an entry, by which imports find it again. */
final class ExternalId {

    /** Up to 100 characters, without white space at its ends and without control characters. */
    static final String PATTERN = "(?=.{1,100}$)[^\\p{Cntrl}\\s]([^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?";

    private ExternalId() {}
}
