package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.util.LittleEndian;

/** Checks the sizes that a .doc declares before a library makes room for them. */
final class OldWordGuard {

    private static final String MAIN = "WordDocument";
    private static final int HEAD = 2048;
    /** Where the number of places and sizes stands in the head of the main stream, and where they begin ([MS-DOC] 2.5). */
    private static final int COUNT = 0x98;

    private static final int FIRST = 0x9A;
    private static final int PAIR = 8;

    private OldWordGuard() {}

    /** @throws UnreadableDocument with reason DAMAGED when something says to be larger than the whole file */
    static void check(DirectoryNode root, int fileBytes) throws IOException {
        for (Iterator<Entry> entries = root.getEntries(); entries.hasNext(); ) {
            if (entries.next() instanceof DocumentEntry entry && (entry.getSize() < 0 || entry.getSize() > fileBytes)) {
                throw damaged(entry.getName());
            }
        }
        if (!root.hasEntryCaseInsensitive(MAIN)) {
            throw damaged(MAIN);
        }
        byte[] head = new byte[HEAD];
        int length;
        try (DocumentInputStream in = root.createDocumentInputStream(MAIN)) {
            length = in.readNBytes(head, 0, HEAD);
        }
        if (length < FIRST) {
            throw damaged(MAIN);
        }
        int pairs = LittleEndian.getUShort(head, COUNT);
        for (int pair = 0; pair < pairs && FIRST + (pair + 1) * PAIR <= length; pair++) {
            long size = LittleEndian.getUInt(head, FIRST + pair * PAIR + 4);
            if (size > fileBytes) {
                throw damaged(MAIN);
            }
        }
    }

    private static UnreadableDocument damaged(String entry) {
        return new UnreadableDocument(Reason.DAMAGED, Map.of("entry", entry));
    }
}
