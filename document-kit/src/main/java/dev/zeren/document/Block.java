package dev.zeren.document;

/** A paragraph or a table, in the order of the document. Blocks do not overlap; between them is white space only. */
public sealed interface Block permits Paragraph, Table {

    /** Where it stands in {@link SourceText#text()}. */
    Span at();
}
