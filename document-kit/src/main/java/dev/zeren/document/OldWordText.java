package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The words of one paragraph of a .doc: tracked changes accepted, hidden text left out, fields shown by their result. */
final class OldWordText {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char PARAGRAPH_END = '\r';
    private static final char CELL_END = 0x07;
    private static final char NO_BREAK_HYPHEN = 0x1E;
    /** Stands for the sign of a picture font. */
    private static final char SYMBOL = '(';

    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final Fields fields = new Fields();
    private final StringBuilder text = new StringBuilder();
    private boolean endDeleted;
    private boolean endHidden;

    OldWordText(TextBudget budget, LeftOuts leftOut) {
        this.budget = budget;
        this.leftOut = leftOut;
    }

    void read(Paragraph paragraph) {
        for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
            read(paragraph.getCharacterRun(at));
        }
        leftOut.end();
    }

    String text() {
        return text.toString();
    }

    /** Whether its end is a tracked deletion, so that the next paragraph continues it. */
    boolean endDeleted() {
        return endDeleted;
    }

    boolean isHidden() {
        return endHidden && text.isEmpty();
    }

    private void read(CharacterRun run) {
        Kind silence = run.isMarkedDeleted() ? Kind.DELETED_REVISION : run.isVanished() ? Kind.HIDDEN : null;
        if (run.isSymbol() && run.text().equals(Character.toString(SYMBOL))) {
            append(Symbols.print(fontOf(run), run.getSymbolCharacter()), silence);
            return;
        }
        String words = run.text();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> fields.mark("begin");
                case FIELD_SEPARATOR -> fields.mark("separate");
                case FIELD_END -> fields.mark("end");
                case LINE_BREAK, PAGE_BREAK -> append("\n", silence);
                case NO_BREAK_HYPHEN -> append("‑", silence);
                case PARAGRAPH_END -> {
                    endDeleted = silence == Kind.DELETED_REVISION;
                    endHidden = silence == Kind.HIDDEN;
                }
                case CELL_END -> {
                    // Ends a cell or a row.
                }
                default -> character(c, silence);
            }
        }
    }

    private void character(char c, Kind silence) {
        if (c < ' ' && c != '\t') {
            return;
        }
        if (fields.isInstruction()) {
            fields.instruction(Character.toString(c));
        } else {
            append(Character.toString(c), silence);
        }
    }

    private void append(String words, Kind silence) {
        if (silence != null) {
            leftOut.piece(silence, words);
        } else if (fields.isSilent()) {
            leftOut.piece(Kind.PAGE_MARK, words);
        } else {
            budget.take(words.length());
            text.append(words);
        }
    }

    private static String fontOf(CharacterRun run) {
        return run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
    }
}
