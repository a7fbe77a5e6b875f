package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldWordTest {

    private static final String MAIN = "WordDocument";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 12, 33, 73})
    void aSizeLargerThanTheFileIsDamageBeforeRoomIsMadeForIt(int pair) throws IOException {
        byte[] file = changed(main -> LittleEndian.putInt(main, 0x9A + pair * 8 + 4, 0x7FFFFF00));
        assertEquals(Reason.DAMAGED, refused(file).reason());
    }

    @Test
    void aPasswordIsTold() throws IOException {
        byte[] file = changed(main -> main[0x0B] |= 0x01);
        assertEquals(Reason.ENCRYPTED, refused(file).reason());
    }

    @Test
    void aFileOfWord95IsNotRead() throws IOException {
        byte[] file = changed(main -> LittleEndian.putShort(main, 2, (short) 104));
        assertEquals(Reason.UNSUPPORTED_FORMAT, refused(file).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook, UNSUPPORTED_FORMAT",
        "PowerPoint Document, NOT_A_DOCUMENT",
        "EncryptedPackage, ENCRYPTED",
        "WordDocument, DAMAGED",
        "_VBA_PROJECT_WordDocument, MACROS"
    })
    void aContainerIsKnownByWhatItHolds(String streams, Reason reason) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (String stream : streams.split("_(?=Word)")) {
                container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            }
            container.writeFilesystem(out);
        }
        assertEquals(reason, refused(out.toByteArray()).reason());
    }

    /** The sample with its main stream changed. */
    private static byte[] changed(Consumer<byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] sample = SameTextTest.bytes("same-text/same.doc");
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(sample))) {
            byte[] main;
            try (var in = container.createDocumentInputStream(MAIN)) {
                main = in.readAllBytes();
            }
            change.accept(main);
            container.createOrUpdateDocument(new ByteArrayInputStream(main), MAIN);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static UnreadableDocument refused(byte[] file) {
        return assertThrows(UnreadableDocument.class, () -> new DocumentReader().read(file, "plan.doc"));
    }
}
