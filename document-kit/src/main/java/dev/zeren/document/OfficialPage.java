package dev.zeren.document;

/**
 * The page of GB/T 9704-2012, 5.1 and 5.2: A4, 37 mm above and 28 mm left of a text area of 156 mm × 225 mm that holds 22
 * lines of 28 characters. Measures are twentieths of a point (twips): 1 mm is 56.7 of them.
 */
final class OfficialPage {

    static final int WIDTH = twips(210);
    static final int HEIGHT = twips(297);
    static final int TOP = twips(37);
    static final int LEFT = twips(28);
    static final int TEXT_WIDTH = twips(156);
    static final int RIGHT = WIDTH - LEFT - TEXT_WIDTH;
    static final int BOTTOM = twips(297 - 37 - 225);

    static final int LINES = 22;
    static final int CHARACTERS = 28;
    /** Size 3, in points. */
    static final int TEXT_SIZE = 16;

    /** From line to line; rounded down, because a 22nd line that is a hair too low goes to the next page. */
    static final int LINE_PITCH = (HEIGHT - TOP - BOTTOM) / LINES;

    /**
     * What a character takes more than its size, in 4096ths of a point; negative, because 28 characters of 16 pt are wider
     * than the text area. Rounded towards narrower, for the same reason.
     */
    static final int CHARACTER_SPACE = (int) Math.floor((TEXT_WIDTH / 20.0 / CHARACTERS - TEXT_SIZE) * 4096);

    private OfficialPage() {}

    /** Millimetres in twips. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }
}
