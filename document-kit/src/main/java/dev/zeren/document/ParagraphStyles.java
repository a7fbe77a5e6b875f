package dev.zeren.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What styles say about numbering, headings and hidden text. */
final class ParagraphStyles {

    static final int BODY_TEXT = 9;

    private static final int LONGEST_CHAIN = 50;

    /** The built-in headings are known by their names, whatever their ids are in the author's language. */
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");

    private record Style(String basedOn, NumberReference number, Integer outlineLevel, Boolean vanish) {}

    private static final class Draft {
        private String basedOn;
        private NumberReference number = NumberReference.UNSAID;
        private Integer ofName;
        private Integer outlineLevel;
        private Boolean vanish;
    }

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
        Draft draft = new Draft();
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "name" -> draft.ofName = levelOf(cursor.value().orElse(""));
                case "basedOn" -> draft.basedOn = cursor.value().orElse(null);
                case "pPr" -> readParagraph(cursor, draft);
                case "rPr" ->
                    cursor.eachChild(() -> {
                        if (cursor.name().equals("vanish")) {
                            draft.vanish = cursor.isOn();
                        }
                    });
                default -> {
                    // Looks are of no concern.
                }
            }
        });
        Integer level = draft.outlineLevel == null ? draft.ofName : draft.outlineLevel;
        styles.put(id, new Style(draft.basedOn, draft.number, level, draft.vanish));
    }

    private static void readParagraph(XmlCursor cursor, Draft draft) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "numPr" -> draft.number = NumberReference.read(cursor);
                case "outlineLvl" -> draft.outlineLevel = cursor.number().orElse(null);
                default -> {
                    // Looks are of no concern.
                }
            }
        });
    }

    private static Integer levelOf(String name) {
        Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
        return heading.matches() ? Integer.parseInt(heading.group(1)) - 1 : null;
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

    /** The outline level from 0 that a style or its ancestors give; {@value #BODY_TEXT} when none does. */
    int outlineLevel(String styleId) {
        for (String id : chain(styleId)) {
            Integer own = styles.get(id).outlineLevel();
            if (own != null) {
                return own;
            }
        }
        return BODY_TEXT;
    }

    /** Whether a style or its ancestors hide their text. */
    boolean hides(String styleId) {
        for (String id : chain(styleId)) {
            Boolean own = styles.get(id).vanish();
            if (own != null) {
                return own;
            }
        }
        return false;
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
