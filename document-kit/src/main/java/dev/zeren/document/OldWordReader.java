package dev.zeren.document;

final class OldWordReader {
    OldWordReader(Limits l) {}

    SourceText read(byte[] c) {
        throw new UnreadableDocument(UnreadableDocument.Reason.UNSUPPORTED_FORMAT, java.util.Map.of("found", "doc"));
    }
}
