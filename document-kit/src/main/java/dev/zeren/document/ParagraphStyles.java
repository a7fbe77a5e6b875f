package dev.zeren.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What styles say about numbering: paragraph styles that are numbered, and numbering styles. */
final class ParagraphStyles {

    private static final int LONGEST_CHAIN = 50;

    private record Style(String basedOn, NumberReference number) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultStyle;

    /** Reads {@code word/styles.xml}, on whose root the cursor stands. */
    void read(XmlCursor cursor) {
        cursor.eachChild(() -> {
            if (cursor.name().equals("style")) {
                readStyle(cursor);
            }
        });
    }

    private void readStyle(XmlCursor cursor) {
        String id = cursor.attribute("styleId").orElse("");
        String type = cursor.attribute("type").orElse("paragraph");
        boolean isDefault = cursor.attribute("default")
                .map(value -> value.equals("1") || value.equals("true"))
                .orElse(false);
        if (isDefault && type.equals("paragraph")) {
            defaultStyle = id;
        }
        String[] basedOn = new String[1];
        NumberReference[] number = {NumberReference.UNSAID};
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "basedOn" -> basedOn[0] = cursor.value().orElse(null);
                case "pPr" ->
                    cursor.eachChild(() -> {
                        if (cursor.name().equals("numPr")) {
                            number[0] = NumberReference.read(cursor);
                        }
                    });
                default -> {
                    // Looks are of no concern.
                }
            }
        });
        styles.put(id, new Style(basedOn[0], number[0]));
    }

    /** The list that a style puts its paragraphs in, its ancestors' if it says nothing; {@code styleId} may be null. */
    NumberReference number(String styleId) {
        Integer numId = null;
        Integer level = null;
        for (String id : chain(styleId)) {
            NumberReference own = styles.get(id).number();
            numId = numId == null ? own.numId() : numId;
            level = level == null ? own.level() : level;
        }
        return new NumberReference(numId, level);
    }

    /** The style and what it is based on, nearest first. */
    List<String> chain(String styleId) {
        List<String> chain = new ArrayList<>();
        String id = styleId == null ? defaultStyle : styleId;
        while (id != null && styles.containsKey(id) && chain.size() < LONGEST_CHAIN) {
            chain.add(id);
            id = styles.get(id).basedOn();
        }
        return chain;
    }
}
