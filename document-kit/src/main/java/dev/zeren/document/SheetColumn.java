package dev.zeren.document;

/**
 * A column of a sheet to be written.
 *
 * @param heading printed in the header row
 * @param width in characters of half width, 1 to 255
 * @param alignment of its cells; the heading is always centred
 */
public record SheetColumn(String heading, int width, Alignment alignment) {
    public SheetColumn {
        if (width < 1 || width > 255) {
            throw new IllegalArgumentException("a column is 1 to 255 characters wide: " + width);
        }
    }
}
