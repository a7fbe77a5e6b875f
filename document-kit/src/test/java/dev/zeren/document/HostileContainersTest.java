package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileContainersTest {

    private static final String PLAIN = "<w:p><w:r><w:t>一、正文</w:t></w:r></w:p>";

    @Test
    void aPictureUnderTheNameOfADocumentIsNoDocument() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        UnreadableDocument refused = refused(png);
        assertEquals(Reason.NOT_A_DOCUMENT, refused.reason());
        assertEquals("png", refused.facts().get("found"));
    }

    @ParameterizedTest
    @CsvSource({
        "7b5c727466315c616e7369, UNSUPPORTED_FORMAT, rtf",
        "ffd8ffe000104a464946, NOT_A_DOCUMENT, jpeg",
        "504b0506000000000000000000000000000000000000, NOT_A_DOCUMENT, zip"
    })
    void aFileIsKnownByItsFirstBytes(String content, Reason reason, String found) {
        UnreadableDocument refused = refused(HexFormat.of().parseHex(content));
        assertEquals(reason, refused.reason());
        assertEquals(found, refused.facts().get("found"));
    }

    @Test
    void aFileAboveTheLimitIsTooLargeBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.docx");
        Files.write(file, new byte[30 * 1024 * 1024]);
        UnreadableDocument refused =
                assertThrows(UnreadableDocument.class, () -> new DocumentReader().read(file, "big.docx"));
        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertEquals("file", refused.facts().get("what"));
        assertEquals(Long.toString(30L * 1024 * 1024), refused.facts().get("actual"));
    }

    @Test
    void aBombIsRefusedByItsDeclaredSizeWithoutInflatingIt() {
        byte[] zeros = deflated(new byte[10 * 1024 * 1024]);
        byte[] bomb = new RawZip()
                .entry("word/document.xml", zeros, 10L * 1024 * 1024 * 1024 / 3, 8)
                .toBytes();
        assertRefusedAtOnce(bomb, Reason.BOMB);
    }

    @Test
    void aBombOfManyPartsIsRefusedByTheirSum() {
        RawZip zip = new RawZip();
        for (int i = 0; i < 400; i++) {
            zip.entry("word/media/" + i + ".bin", new byte[9_000], 1_000_000, 8);
        }
        UnreadableDocument refused = assertThrows(
                UnreadableDocument.class,
                () -> new DocumentReader(new Limits(1L << 30, 5_000, 200_000_000, 1 << 20, 200, 1, 1_000, 100))
                        .read(zip.toBytes(), "bomb.docx"));
        assertEquals(Reason.BOMB, refused.reason());
        assertEquals("inflated", refused.facts().get("what"));
    }

    @Test
    void aBombThatDeclaresASmallSizeIsStoppedAtThatSize() {
        byte[] body = ("<w:document " + Docx.W + "><w:body>" + PLAIN.repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        Docx docx = Docx.body(PLAIN);
        byte[] bomb = RawZip.of(docx)
                .entry("word/document.xml", deflated(body), 1_000, 8)
                .toBytes();
        assertRefusedAtOnce(bomb, Reason.BOMB);
    }

    @Test
    void anEntryThatInflatesTooWellIsABomb() {
        byte[] body = new byte[5_000_000];
        assertEquals(
                "ratio",
                refused(Docx.body(PLAIN).entry("word/media/a.bin", body).toBytes())
                        .facts()
                        .get("what"));
    }

    @Test
    void entriesThatShareTheirDataAreABomb() {
        byte[] bomb =
                RawZip.of(Docx.body(PLAIN)).nested("word/a.xml", "word/b.xml").toBytes();
        UnreadableDocument refused = refused(bomb);
        assertEquals(Reason.BOMB, refused.reason());
        assertEquals("overlap", refused.facts().get("what"));
    }

    @Test
    void aHundredThousandEntriesAreTooMany() {
        RawZip zip = new RawZip();
        for (int i = 0; i < 60_000; i++) {
            zip.entry("e" + i, new byte[0], 0, 0);
        }
        UnreadableDocument refused = refused(zip.toBytes());
        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertEquals("entries", refused.facts().get("what"));
    }

    @Test
    void twoEntriesOfOneNameAreRefusedWhateverTheirCase() {
        byte[] zip = RawZip.of(Docx.body(PLAIN))
                .entry("word/DOCUMENT.xml", new byte[0], 0, 0)
                .toBytes();
        UnreadableDocument refused = refused(zip);
        assertEquals(Reason.UNSAFE_ENTRY, refused.reason());
        assertEquals("duplicate", refused.facts().get("what"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "word/../../evil.xml", "..\\evil.xml", "/etc/passwd", "C:\\evil.xml"})
    void anEntryNameThatLeavesTheContainerIsRefused(String name) {
        UnreadableDocument refused = refused(Docx.body(PLAIN).entry(name, "x").toBytes());
        assertEquals(Reason.UNSAFE_ENTRY, refused.reason());
        assertEquals("path", refused.facts().get("what"));
    }

    @Test
    void aFileCutShortIsDamagedWhereverItIsCut() {
        byte[] whole = Docx.paragraphs("一、正文", "1. 任务。").toBytes();
        for (int length = 4; length < whole.length; length += 7) {
            assertEquals(Reason.DAMAGED, refused(Arrays.copyOf(whole, length)).reason(), "cut at " + length);
        }
    }

    @Test
    void noChangedByteMakesTheReaderFailInAnyOtherWay() {
        byte[] whole = Docx.body(Docx.numbered(1, 0, "任务"))
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + Docx.level(0, "decimal", "%1.")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .toBytes();
        for (int i = 4; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) 0x55;
            try {
                new DocumentReader().read(changed, "plan.docx");
            } catch (UnreadableDocument expected) {
                assertTrue(expected.reason() != null);
            }
        }
    }

    @Test
    void aZip64ContainerIsReadAndItsBombsAreTold() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(large);
                ZipInputStream in = new ZipInputStream(
                        new ByteArrayInputStream(Docx.body(PLAIN).toBytes()))) {
            zip.setUseZip64(Zip64Mode.Always);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                in.transferTo(zip);
                zip.closeArchiveEntry();
            }
        }
        assertEquals(
                "一、正文\n",
                new DocumentReader().read(large.toByteArray(), "plan.docx").text());

        byte[] file = large.toByteArray();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = (int) bytes.getLong(findZip64End(bytes) + 48);
        int extra = directory + 46 + bytes.getShort(directory + 28);
        bytes.putLong(extra + 4, 1L << 62);
        assertRefusedAtOnce(file, Reason.BOMB);
    }

    private static int findZip64End(ByteBuffer bytes) {
        int at = bytes.capacity() - 4;
        while (bytes.getInt(at) != 0x06064b50) {
            at--;
        }
        return at;
    }

    private static void assertRefusedAtOnce(byte[] file, Reason reason) {
        UnreadableDocument refused = assertTimeoutPreemptively(Duration.ofSeconds(1), () -> refused(file));
        assertEquals(reason, refused.reason());
    }

    private static UnreadableDocument refused(byte[] file) {
        return assertThrows(UnreadableDocument.class, () -> new DocumentReader().read(file, "plan.docx"));
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
