package dev.zeren.document;

/** What every piece of one Word part is read with. */
record WordContext(
        XmlCursor cursor,
        Numbering numbering,
        ParagraphStyles styles,
        Fields fields,
        TextBudget budget,
        LeftOuts leftOut) {

    WordContext(XmlCursor cursor, Numbering numbering, ParagraphStyles styles, TextBudget budget, LeftOuts leftOut) {
        this(cursor, numbering, styles, new Fields(), budget, leftOut);
    }

    /** Reads one of the contents of an {@code mc:AlternateContent}: the first choice, else what is for old readers. */
    void alternative(Runnable content) {
        boolean[] chosen = new boolean[1];
        cursor.eachChild(() -> {
            if (!chosen[0] && (cursor.name().equals("?Choice") || cursor.name().equals("?Fallback"))) {
                chosen[0] = true;
                content.run();
            }
        });
    }
}
