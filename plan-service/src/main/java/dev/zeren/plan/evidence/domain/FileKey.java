package dev.zeren.plan.evidence.domain;

import java.util.UUID;

/** Under what a file is kept: made of ids alone, never of a name that somebody sent. */
public record FileKey(String bureau, UUID id) {

    /** The way to it, e.g. {@code linhe/3f/018f…3f}. The end of an id is spread evenly, its beginning is the time. */
    public String path() {
        String text = id.toString();
        return bureau + "/" + text.substring(text.length() - 2) + "/" + text;
    }
}
