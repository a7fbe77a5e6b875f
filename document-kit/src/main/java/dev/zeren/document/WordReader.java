package dev.zeren.document;

/** Reads a .docx held in memory, part by part as a stream, without loading an object model of it. */
final class WordReader {

    private final Limits limits;

    WordReader(Limits limits) {
        this.limits = limits;
    }

    SourceText read(byte[] content) {
        WordPackage word = new WordPackage(ZipContainer.open(content, limits), limits);
        String main = word.mainPart();
        ParagraphStyles styles = new ParagraphStyles();
        word.partOf(main, "styles").ifPresent(part -> word.read(part, styles::read));
        Numbering numbering = new Numbering(styles);
        word.partOf(main, "numbering").ifPresent(part -> word.read(part, numbering::read));
        SourceTextBuilder text = new SourceTextBuilder();
        word.read(main, cursor -> new WordBody(cursor, numbering, text, limits.characters()).read());
        return text.build();
    }
}
