package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one {@code w:p}: its text and what it says about its number. */
final class WordParagraph {

    private static final Set<String> TRANSPARENT = Set.of(
            "hyperlink",
            "ins",
            "moveTo",
            "smartTag",
            "sdt",
            "sdtContent",
            "customXml",
            "dir",
            "bdo",
            "?AlternateContent",
            "?Choice",
            "ruby",
            "rubyBase");

    private final XmlCursor cursor;
    private final Fields fields;
    private final TextBudget budget;
    private final Supplier<List<String>> textBox;
    private final StringBuilder text = new StringBuilder();
    private final List<String> textBoxes = new ArrayList<>();
    private NumberReference number = NumberReference.UNSAID;
    private String style;
    private boolean endDeleted;
    private boolean endHidden;

    /** @param textBox reads the text box on which the cursor stands */
    WordParagraph(XmlCursor cursor, Fields fields, TextBudget budget, Supplier<List<String>> textBox) {
        this.cursor = cursor;
        this.fields = fields;
        this.budget = budget;
        this.textBox = textBox;
    }

    /** Reads from {@code w:p}, on which the cursor stands. */
    void read() {
        inline();
        fields.endParagraph();
    }

    String text() {
        return text.toString();
    }

    NumberReference number() {
        return number;
    }

    /** The id of its style; null for the default. */
    String style() {
        return style;
    }

    /** Whether its end is a tracked deletion, so that the next paragraph continues it. */
    boolean runsOn() {
        return endDeleted;
    }

    /** Whether nothing of it shows, its number included. */
    boolean isHidden() {
        return endHidden && text.isEmpty();
    }

    /** The paragraphs of the text boxes anchored in it. */
    List<String> textBoxes() {
        return textBoxes;
    }

    private void inline() {
        cursor.eachChild(() -> {
            String name = cursor.name();
            switch (name) {
                case "pPr" -> properties();
                case "r", "m:r" -> run();
                case "fldSimple" -> {
                    if (!Fields.isPageNumber(cursor.attribute("instr").orElse(""))) {
                        inline();
                    }
                }
                default -> {
                    if (TRANSPARENT.contains(name) || name.startsWith("m:")) {
                        inline();
                    }
                }
            }
        });
    }

    private void properties() {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "pStyle" -> style = cursor.value().orElse(null);
                case "numPr" -> number = NumberReference.read(cursor);
                case "rPr" ->
                    cursor.eachChild(() -> {
                        switch (cursor.name()) {
                            case "del", "moveFrom" -> endDeleted = true;
                            case "vanish" -> endHidden = cursor.isOn();
                            default -> {
                                // Looks are of no concern.
                            }
                        }
                    });
                default -> {
                    // Looks are of no concern.
                }
            }
        });
    }

    private void run() {
        boolean[] hidden = new boolean[1];
        runContent(hidden);
    }

    private void runContent(boolean[] hidden) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "rPr" ->
                    cursor.eachChild(() -> {
                        if (cursor.name().equals("vanish")) {
                            hidden[0] = cursor.isOn();
                        }
                    });
                case "t", "m:t" -> append(words(), hidden[0]);
                case "tab", "ptab" -> append("\t", hidden[0]);
                case "br", "cr" -> append("\n", hidden[0]);
                case "noBreakHyphen" -> append("‑", hidden[0]);
                case "sym" -> append(symbol(), hidden[0]);
                case "fldChar" -> fields.mark(cursor.attribute("fldCharType").orElse(""));
                case "instrText" -> fields.instruction(cursor.text());
                case "drawing", "pict", "object" -> drawing();
                case "ruby", "rubyBase" -> inline();
                case "?AlternateContent", "?Choice" -> runContent(hidden);
                default -> {
                    // Deleted text, note references, marks of the page.
                }
            }
        });
    }

    /** Line ends inside the XML are blanks; blanks at the edges count only when they are said to. */
    private String words() {
        boolean preserve = cursor.attribute("space").map("preserve"::equals).orElse(false);
        String words = cursor.text().replace('\n', ' ').replace('\r', ' ');
        return preserve ? words : words.strip();
    }

    private String symbol() {
        String code = cursor.attribute("char").orElse("");
        if (!code.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        char symbol = (char) Integer.parseInt(code, 16);
        return Character.isSurrogate(symbol) || symbol < ' ' ? "" : Character.toString(symbol);
    }

    /** Finds the text boxes of a drawing, however deep; a text box has a twin for old readers, which is not read. */
    private void drawing() {
        cursor.eachChild(() -> {
            if (cursor.name().equals("txbxContent")) {
                textBoxes.addAll(textBox.get());
            } else if (!cursor.name().equals("?Fallback")) {
                drawing();
            }
        });
    }

    private void append(String words, boolean hidden) {
        if (!hidden && !fields.isSilent()) {
            budget.take(words.length());
            text.append(words);
        }
    }
}
