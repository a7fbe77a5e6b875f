package dev.zeren.document;

final class PdfReader {
    PdfReader(Limits l) {}

    SourceText read(byte[] c) {
        throw new UnreadableDocument(UnreadableDocument.Reason.UNSUPPORTED_FORMAT, java.util.Map.of("found", "pdf"));
    }
}
