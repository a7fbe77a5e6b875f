package dev.zeren.document;

/**
 * A paragraph's membership in a list.
 *
 * @param numId the list; 0 takes the paragraph out of any list, null inherits the list from the style
 * @param level from 0; null when it is not said
 */
record NumberReference(Integer numId, Integer level) {

    static final NumberReference UNSAID = new NumberReference(null, null);

    /** Reads {@code w:numPr}, on which the cursor stands. */
    static NumberReference read(XmlCursor cursor) {
        Integer[] found = new Integer[2];
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "numId" -> found[0] = cursor.number().orElse(null);
                case "ilvl" -> found[1] = cursor.number().orElse(null);
                default -> {
                    // Marks of tracked changes say nothing of the accepted text.
                }
            }
        });
        return new NumberReference(found[0], found[1]);
    }
}
