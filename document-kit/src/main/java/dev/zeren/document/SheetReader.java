package dev.zeren.document;

final class SheetReader {
    static boolean reads(String t) {
        return false;
    }

    static SourceText read(OfficePackage f, Limits l) {
        throw f.unsupported();
    }
}
