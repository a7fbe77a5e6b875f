package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;

/** The straight horizontal and vertical rules of a page. */
final class PdfRules {

    /** A box this thin is a line that was filled. */
    private static final float THICKEST = 4;

    private static final float SHORTEST = 6;

    /** More than any table has, and few enough to compare each with each. */
    private static final int MOST = 4_000;

    /** A rule at a place across, from one place along to another. */
    record Rule(float place, float from, float to) {
        boolean covers(float along) {
            return from - PdfTable.NEAR <= along && along <= to + PdfTable.NEAR;
        }
    }

    private final List<Rule> horizontal = new ArrayList<>();
    private final List<Rule> vertical = new ArrayList<>();

    /** Adds a line from one corner to another, or the four sides of a box. */
    void add(float x1, float y1, float x2, float y2) {
        if (isDrawing()) {
            return;
        }
        float left = Math.min(x1, x2);
        float right = Math.max(x1, x2);
        float top = Math.min(y1, y2);
        float bottom = Math.max(y1, y2);
        boolean flat = bottom - top <= THICKEST;
        boolean slim = right - left <= THICKEST;
        if (flat && right - left >= SHORTEST) {
            horizontal.add(new Rule((top + bottom) / 2, left, right));
        } else if (slim && bottom - top >= SHORTEST) {
            vertical.add(new Rule((left + right) / 2, top, bottom));
        } else if (!flat && !slim) {
            horizontal.add(new Rule(top, left, right));
            horizontal.add(new Rule(bottom, left, right));
            vertical.add(new Rule(left, top, bottom));
            vertical.add(new Rule(right, top, bottom));
        }
    }

    /** Empty when the page is a drawing rather than a text with tables. */
    List<Rule> horizontal() {
        return isDrawing() ? List.of() : horizontal;
    }

    List<Rule> vertical() {
        return isDrawing() ? List.of() : vertical;
    }

    private boolean isDrawing() {
        return horizontal.size() > MOST || vertical.size() > MOST;
    }
}
