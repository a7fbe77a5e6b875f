package dev.zeren.document;

final class HtmlReader {
    HtmlReader(Limits l) {}

    SourceText read(TextDecoder.Decoded c) {
        throw new UnreadableDocument(UnreadableDocument.Reason.UNSUPPORTED_FORMAT, java.util.Map.of("found", "html"));
    }
}
