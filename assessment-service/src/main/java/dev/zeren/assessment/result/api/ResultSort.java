package dev.zeren.assessment.result.api;

import dev.zeren.kit.domain.WireName;

/** In which order results are listed. */
public enum ResultSort {
    /** The best first. */
    PLACE,
    /** The last first. */
    PLACE_DESC;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
