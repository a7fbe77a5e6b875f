package dev.zeren.plan.evidence.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What can be set of evidence. docs/operations.md lists the keys for those who run it. */
@ConfigMapping(prefix = "zeren.evidence")
public interface EvidenceConfig {

    /** Where files are kept. */
    @WithDefault("disk")
    Store store();

    /** The folder for them, when it is the disk. There is no default: nobody shall find out where they are by losing them. */
    Optional<String> directory();

    S3 s3();

    /** How long a file may be on its way before what is left of it is removed; longer than any transaction. */
    @WithDefault("PT15M")
    Duration pending();

    /** Uploads that are taken in at the same time; each may hold two connections of the database. */
    @WithDefault("4")
    int atOnce();

    /** How long an upload waits for its place, then 503. */
    @WithDefault("PT20S")
    Duration patience();

    /**
     * Whether a store that cannot be reached makes the service not ready. Off, it is shown and does not count: plans
     * and reports work without it.
     */
    @WithDefault("true")
    boolean healthCounts();

    /** The kinds of stores. */
    enum Store {
        DISK,
        S3
    }

    /** A store that speaks S3. */
    interface S3 {

        /** Its address; without one that of AWS in the region. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket is a part of the path and not of the host's name. */
        @WithDefault("true")
        boolean pathStyle();

        /** How long one call may take, tries among them; less than a transaction may. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
