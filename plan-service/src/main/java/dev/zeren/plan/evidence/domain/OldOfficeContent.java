package dev.zeren.plan.evidence.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What an OLE2 container is, by the names in its directory. An entry of it is 128 bytes long and begins at a multiple of
 * 128: 64 bytes of name in UTF-16LE, then the name's length with the zero that ends it ([MS-CFB] 2.6.1).
 */
final class OldOfficeContent {

    private static final int ENTRY = 128;
    private static final int LENGTH_AT = 64;
    private static final int TYPE_AT = 66;
    private static final int STORAGE = 1;
    private static final int STREAM = 2;
    private static final Set<String> WANTED =
            Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document", "_VBA_PROJECT");

    private OldOfficeContent() {}

    static FileType typeOf(Path file) throws IOException {
        Set<String> found = names(file);
        if (found.contains("_VBA_PROJECT")) {
            throw FileFault.MACROS.rejection();
        }
        if (found.contains("WordDocument")) {
            return FileType.DOC;
        }
        if (found.contains("Workbook") || found.contains("Book")) {
            return FileType.XLS;
        }
        if (found.contains("PowerPoint Document")) {
            return FileType.PPT;
        }
        throw FileFault.UNKNOWN_TYPE.rejection();
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> found = new HashSet<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] entry = in.readNBytes(ENTRY); entry.length == ENTRY; entry = in.readNBytes(ENTRY)) {
                int length = (entry[LENGTH_AT] & 0xff) | (entry[LENGTH_AT + 1] & 0xff) << 8;
                int type = entry[TYPE_AT];
                if (length > 2 && length <= LENGTH_AT && (type == STORAGE || type == STREAM)) {
                    String name = new String(entry, 0, length - 2, StandardCharsets.UTF_16LE);
                    if (WANTED.contains(name)) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }
}
