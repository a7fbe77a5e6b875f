package dev.zeren.assessment.scheme.domain;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** An assessment scheme (考核方案) of a year; what it says is said by its versions. */
@Entity
public class AssessmentScheme extends BureauOwned {

    private String title;
    private int year;
    private UUID copiedFrom;
    private int versions;
    private Instant createdAt;

    protected AssessmentScheme() {}

    /**
     * A scheme without a version.
     *
     * @param copiedFrom the scheme that it goes on from, or null
     */
    public AssessmentScheme(String title, int year, UUID copiedFrom, Instant at) {
        this.title = title.strip();
        this.year = year;
        this.copiedFrom = copiedFrom;
        this.createdAt = at;
    }

    /** The number of its next version, from 1. */
    public int count() {
        versions++;
        return versions;
    }

    public String title() {
        return title;
    }

    public int year() {
        return year;
    }

    public UUID copiedFrom() {
        return copiedFrom;
    }

    /** The number of its last version. */
    public int versions() {
        return versions;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
