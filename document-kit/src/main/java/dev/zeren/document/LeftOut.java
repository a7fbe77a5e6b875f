package dev.zeren.document;

/**
 * Words of a file that are no part of what it says, and so are in no block.
 *
 * @param kind why they were left out
 * @param text the words, never blank
 * @param at where they stand in {@link SourceText#text()}; null when they are not in it at all
 */
public record LeftOut(Kind kind, String text, Span at) {

    /** Why words are left out. Constants are never renamed. */
    public enum Kind {
        /** Deleted by a tracked change. */
        DELETED_REVISION,
        /** The old place of words that a tracked change moved; they stand where they were moved to. */
        MOVED_AWAY,
        /** Formatted as hidden; a hidden row, column or sheet; covered by a merged cell. */
        HIDDEN,
        /** Printed at the head of every page. */
        HEADER,
        /** Printed at the foot of every page. */
        FOOTER,
        FOOTNOTE,
        ENDNOTE,
        COMMENT,
        /** The number of a page. */
        PAGE_MARK,
        /** Printed slantwise over a page. */
        WATERMARK,
        /** A page that is a picture, in a file whose other pages have text; the text is its number. */
        SCANNED_PAGE,
        /** The title of a web page, which browsers print on its tab and not on the page. */
        PAGE_TITLE,
        /** The name of a sheet. */
        SHEET_NAME,
        /** A cell that contradicts the table it stands in. */
        STRAY_CELL
    }

    LeftOut(Kind kind, String text) {
        this(kind, text, null);
    }
}
