package dev.zeren.plan.intake.domain;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Entity;

/** A file as a bureau sent it. */
@Entity
public class Source extends BureauOwned {

    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;

    protected Source() {}

    /**
     * A file.
     *
     * @param mediaType what its content is, not what its name says
     * @param size in bytes
     * @param sha256 of the content, lower case hexadecimal
     */
    public Source(String fileName, String mediaType, long size, String sha256) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }
}
