package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import java.util.Set;

/** Reads one {@code w:p}: its text, and what it says about its number and its level. */
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
            "ruby",
            "rubyBase");

    private final WordContext word;
    private final XmlCursor cursor;
    private final Runnable textBox;
    private final StringBuilder text = new StringBuilder();
    private NumberReference number = NumberReference.UNSAID;
    private String style;
    private Integer outlineLevel;
    private boolean endDeleted;
    private boolean endHidden;
    /** Why the words that are being read are left out; null while they are text. */
    private Kind silence;

    /** @param textBox reads the text box on which the cursor stands */
    WordParagraph(WordContext word, Runnable textBox) {
        this.word = word;
        this.cursor = word.cursor();
        this.textBox = textBox;
    }

    /** Reads from {@code w:p}, on which the cursor stands. */
    void read() {
        inline();
        word.fields().endParagraph();
        word.leftOut().end();
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

    /** 1 to 9 by its own word or its style's; 0 when it is no heading. */
    int headingLevel() {
        int level = outlineLevel == null ? word.styles().outlineLevel(style) : outlineLevel;
        return level >= 0 && level < 9 ? level + 1 : 0;
    }

    /** Whether its end is a tracked deletion, so that the next paragraph continues it. */
    boolean runsOn() {
        return endDeleted;
    }

    /** Whether nothing of it shows, its number included. */
    boolean isHidden() {
        return endHidden && text.isEmpty();
    }

    private void inline() {
        cursor.eachChild(() -> {
            String name = cursor.name();
            switch (name) {
                case "pPr" -> properties();
                case "r", "m:r" -> new Run().read();
                case "del" -> silently(Kind.DELETED_REVISION);
                case "moveFrom" -> silently(Kind.MOVED_AWAY);
                case "fldSimple" -> {
                    if (Fields.isPageNumber(cursor.attribute("instr").orElse(""))) {
                        silently(Kind.PAGE_MARK);
                    } else {
                        inline();
                    }
                }
                case "?AlternateContent" -> word.alternative(this::inline);
                default -> {
                    if (TRANSPARENT.contains(name) || name.startsWith("m:")) {
                        inline();
                    }
                }
            }
        });
    }

    private void silently(Kind kind) {
        Kind outer = silence;
        silence = kind;
        inline();
        silence = outer;
    }

    private void properties() {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "pStyle" -> style = cursor.value().orElse(null);
                case "numPr" -> number = NumberReference.read(cursor);
                case "outlineLvl" -> outlineLevel = cursor.number().orElse(null);
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

    /** A stretch of text of one look. */
    private final class Run {

        private boolean hidden = word.styles().hides(style);

        void read() {
            cursor.eachChild(() -> {
                switch (cursor.name()) {
                    case "rPr" -> looks();
                    case "t", "m:t", "delText" -> append(words());
                    case "tab", "ptab" -> append("\t");
                    case "br", "cr" -> append("\n");
                    case "noBreakHyphen" -> append("‑");
                    case "sym" -> append(Symbols.print(cursor));
                    case "fldChar" ->
                        word.fields().mark(cursor.attribute("fldCharType").orElse(""));
                    case "instrText" -> word.fields().instruction(cursor.text());
                    case "drawing", "pict", "object" -> drawing();
                    case "ruby", "rubyBase" -> inline();
                    case "?AlternateContent" -> word.alternative(this::read);
                    default -> {
                        // Note references, marks of the page.
                    }
                }
            });
        }

        private void looks() {
            cursor.eachChild(() -> {
                switch (cursor.name()) {
                    case "rStyle" ->
                        hidden |= word.styles().hides(cursor.value().orElse(""));
                    case "vanish" -> hidden = cursor.isOn();
                    default -> {
                        // The others do not hide.
                    }
                }
            });
        }

        private void append(String words) {
            if (silence != null) {
                word.leftOut().piece(silence, words);
            } else if (hidden) {
                word.leftOut().piece(Kind.HIDDEN, words);
            } else if (word.fields().isSilent()) {
                word.leftOut().piece(Kind.PAGE_MARK, words);
            } else {
                word.budget().take(words.length());
                text.append(words);
            }
        }
    }

    /**
     * Line ends inside the XML are blanks; blanks at the edges count only when they are said to. A soft hyphen is a place
     * where a line may break and no character.
     */
    private String words() {
        boolean preserve = cursor.attribute("space").map("preserve"::equals).orElse(false);
        String words = cursor.text().replace('\n', ' ').replace('\r', ' ').replace("\u00AD", "");
        return preserve ? words : words.strip();
    }

    /** Finds the text boxes of a drawing, however deep; a text box has a twin for old readers, which is not read. */
    private void drawing() {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "txbxContent" -> {
                    if (silence == null) {
                        textBox.run();
                    }
                }
                case "?AlternateContent" -> word.alternative(this::drawing);
                case "?Fallback" -> {
                    // Its twin was read.
                }
                default -> drawing();
            }
        });
    }
}
