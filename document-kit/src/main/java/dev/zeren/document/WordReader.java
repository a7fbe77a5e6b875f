package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import java.util.List;
import java.util.Map;

/** Reads a .docx held in memory, part by part as a stream, without loading an object model of it. */
final class WordReader {

    private static final String MAIN = ".wordprocessingml.document.main+xml";
    private static final String TEMPLATE = ".wordprocessingml.template.main+xml";

    /** The parts whose words are printed beside the body, and why they are no part of it. */
    private static final Map<String, Kind> BESIDE = Map.of(
            "header", Kind.HEADER,
            "footer", Kind.FOOTER,
            "footnotes", Kind.FOOTNOTE,
            "endnotes", Kind.ENDNOTE,
            "comments", Kind.COMMENT);

    private final OfficePackage file;
    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final ParagraphStyles styles = new ParagraphStyles();

    private WordReader(OfficePackage file, Limits limits) {
        this.file = file;
        this.budget = new TextBudget(limits.characters());
        this.leftOut = new LeftOuts(budget);
    }

    /** Whether the main part of a package is of this kind. */
    static boolean reads(String mainType) {
        return mainType.endsWith(MAIN) || mainType.endsWith(TEMPLATE);
    }

    static SourceText read(OfficePackage file, Limits limits) {
        return new WordReader(file, limits).read();
    }

    private SourceText read() {
        String main = file.mainPart();
        file.partsOf(main, "styles").stream().findFirst().ifPresent(part -> file.read(part, styles::read));
        Numbering numbering = new Numbering(styles);
        file.partsOf(main, "numbering").stream().findFirst().ifPresent(part -> file.read(part, numbering::read));
        SourceTextBuilder text = new SourceTextBuilder();
        file.read(main, cursor -> new WordBody(context(cursor, numbering)).read(text));
        List.of("header", "footer", "footnotes", "endnotes", "comments")
                .forEach(type -> file.partsOf(main, type).forEach(part -> readBeside(part, BESIDE.get(type))));
        return text.build(Format.WORD, "UTF-8", leftOut);
    }

    /** A header or footer is one piece; notes and comments are as many as the part has. */
    private void readBeside(String part, Kind kind) {
        file.read(part, cursor -> {
            WordBody body = new WordBody(context(cursor, new Numbering(styles)));
            if (kind == Kind.HEADER || kind == Kind.FOOTER) {
                leaveOut(body, kind);
            } else {
                cursor.eachChild(() -> leaveOut(body, kind));
            }
        });
    }

    private void leaveOut(WordBody body, Kind kind) {
        Story.Lines lines = new Story.Lines();
        body.blocks(lines);
        leftOut.whole(kind, lines.text());
    }

    private WordContext context(XmlCursor cursor, Numbering numbering) {
        return new WordContext(cursor, numbering, styles, budget, leftOut);
    }
}
