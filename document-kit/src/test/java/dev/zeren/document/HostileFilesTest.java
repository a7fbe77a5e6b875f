package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

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
        "255044462d312e37, UNSUPPORTED_FORMAT, pdf",
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
    void macrosAreRefusedByEntryAndByContentType() {
        assertEquals(
                Reason.MACROS,
                refused(Docx.body(PLAIN).entry("word/vbaProject.bin", "x").toBytes())
                        .reason());
        assertEquals(
                Reason.MACROS,
                refused(Docx.body(PLAIN)
                                .mainType("application/vnd.ms-word.document.macroEnabled.main+xml")
                                .toBytes())
                        .reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>",
                "<!DOCTYPE x>"
            })
    void aDocumentTypeIsRefusedInEveryPart(String doctype) {
        String body = doctype + "<w:document " + Docx.W + "><w:body>" + PLAIN + "</w:body></w:document>";
        assertEquals(
                Reason.UNSAFE_XML,
                refused(Docx.body(PLAIN).entry(Docx.DOCUMENT, body).toBytes()).reason());
        String styles = doctype + "<w:styles " + Docx.W + "/>";
        assertEquals(
                Reason.UNSAFE_XML,
                refused(Docx.body(PLAIN)
                                .styles("")
                                .entry("word/styles.xml", styles)
                                .toBytes())
                        .reason());
        String types = doctype + "<Types/>";
        assertEquals(
                Reason.UNSAFE_XML,
                refused(Docx.body(PLAIN).entry(Docx.CONTENT_TYPES, types).toBytes())
                        .reason());
    }

    @Test
    void nestingBeyondTheLimitIsRefusedAndOverflowsNoStack() {
        String deep = "<w:sdt><w:sdtContent>".repeat(20_000);
        String body = "<w:document " + Docx.W + "><w:body>" + deep;
        assertEquals(
                Reason.UNSAFE_XML,
                refused(Docx.body(PLAIN).entry(Docx.DOCUMENT, body).toBytes()).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, http://127.0.0.1/evil.dotm",
        "attachedTemplate, file://server/share/evil.dotm",
        "attachedTemplate, \\\\server\\share\\evil.dotm",
        "oleObject, http://127.0.0.1/x",
        "image, http://127.0.0.1/x.png",
        "styles, http://127.0.0.1/styles.xml",
        "frame, x.html"
    })
    void aRelationshipThatFetchesContentFromOutsideIsRefused(String type, String target) {
        byte[] file = Docx.body(PLAIN)
                .entry("word/_rels/settings.xml.rels", Docx.relationships(Docx.external(type, target)))
                .toBytes();
        UnreadableDocument refused = refused(file);
        assertEquals(Reason.UNSAFE_ENTRY, refused.reason());
        assertEquals("external", refused.facts().get("what"));
    }

    @Test
    void linksAndTheAuthorsOwnTemplateAreNoDangerAndAreNotFollowed() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String link = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            SourceText source = Docx.body(PLAIN)
                    .entry(
                            Docx.DOCUMENT_RELATIONSHIPS,
                            Docx.relationships(Docx.external("hyperlink", link)
                                    + Docx.external("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm")))
                    .read();
            assertEquals("一、正文\n", source.text());
            assertEquals(0, calls.get());
        } finally {
            server.stop(0);
        }
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
    void brokenXmlIsDamaged() {
        assertEquals(
                Reason.DAMAGED,
                refused(Docx.body(PLAIN).entry(Docx.DOCUMENT, "<w:document>").toBytes())
                        .reason());
        assertEquals(
                Reason.DAMAGED,
                refused(Docx.body(PLAIN).without(Docx.DOCUMENT).toBytes()).reason());
    }

    @Test
    void otherZipFilesAreTold() {
        assertEquals(
                Reason.NOT_A_DOCUMENT,
                refused(Docx.body(PLAIN).without(Docx.CONTENT_TYPES).toBytes()).reason());
        UnreadableDocument sheet = refused(Docx.body(PLAIN)
                .mainType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                .toBytes());
        assertEquals(Reason.UNSUPPORTED_FORMAT, sheet.reason());
        assertEquals("xlsx", sheet.facts().get("found"));
    }

    @Test
    void aPasswordIsTold() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("zeren");
            try (var out = encryptor.getDataStream(container)) {
                out.write(Docx.body(PLAIN).toBytes());
            }
            container.writeFilesystem(file);
        }
        assertEquals(Reason.ENCRYPTED, refused(file.toByteArray()).reason());
        assertEquals(
                Reason.ENCRYPTED,
                refused(RawZip.of(Docx.body(PLAIN)).encrypted().toBytes()).reason());
    }

    @Test
    void aWordFileWithoutAWordIsEmpty() {
        assertEquals(
                Reason.EMPTY,
                refused(Docx.body("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>").toBytes())
                        .reason());
    }

    @Test
    void aWordFileWithTooManyCharactersIsTooLarge() {
        Limits limits = new Limits(1 << 20, 100, 1 << 20, 1 << 20, 1_000, 1 << 20, 100, 100);
        byte[] file = Docx.paragraphs("正".repeat(60), "文".repeat(60)).toBytes();
        UnreadableDocument refused =
                assertThrows(UnreadableDocument.class, () -> new DocumentReader(limits).read(file, "plan.docx"));
        assertEquals(Reason.TOO_LARGE, refused.reason());
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

    /** A ZIP file whose directory says what the test wants it to say. */
    private static final class RawZip {

        private final ByteArrayOutputStream local = new ByteArrayOutputStream();
        private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
        private int count;
        private int flags;

        static RawZip of(Docx docx) {
            RawZip zip = new RawZip();
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(docx.toBytes()))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    zip.pending(entry.getName(), content);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return zip;
        }

        private final java.util.Map<String, byte[]> pending = new java.util.LinkedHashMap<>();

        private void pending(String name, byte[] content) {
            pending.put(name, content);
        }

        RawZip encrypted() {
            flags = 1;
            return this;
        }

        /** Adds an entry with any declared size; it takes the place of one of the same name. */
        RawZip entry(String name, byte[] stored, long declaredSize, int method) {
            pending.remove(name);
            write(name, stored, declaredSize, method, 0);
            return this;
        }

        /** Adds an entry whose stored bytes are another entry, header and all. */
        RawZip nested(String outer, String inner) {
            RawZip zip = new RawZip();
            zip.write(inner, new byte[100], 100, 0, crc(new byte[100]));
            byte[] whole = zip.local.toByteArray();
            write(outer, whole, whole.length, 0, crc(whole));
            directory(inner, 100, 100, 0, crc(new byte[100]), local.size() - whole.length);
            return this;
        }

        private void write(String name, byte[] stored, long declaredSize, int method, long crc) {
            int header = local.size();
            byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) method);
            head.putInt(0).putInt((int) crc).putInt(stored.length).putInt((int) declaredSize);
            head.putShort((short) encoded.length).putShort((short) 0);
            local.writeBytes(head.array());
            local.writeBytes(encoded);
            local.writeBytes(stored);
            directory(name, stored.length, declaredSize, method, crc, header);
        }

        private void directory(String name, int stored, long declaredSize, int method, long crc, int header) {
            byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer head = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
            head.putShort((short) flags).putShort((short) method);
            head.putInt(0).putInt((int) crc).putInt(stored).putInt((int) declaredSize);
            head.putShort((short) encoded.length).putShort((short) 0).putShort((short) 0);
            head.putShort((short) 0).putShort((short) 0).putInt(0).putInt(header);
            directory.writeBytes(head.array());
            directory.writeBytes(encoded);
            count++;
        }

        private static long crc(byte[] content) {
            CRC32 crc = new CRC32();
            crc.update(content);
            return crc.getValue();
        }

        byte[] toBytes() {
            pending.forEach((name, content) -> write(name, content, content.length, 0, crc(content)));
            pending.clear();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(local.toByteArray());
            file.writeBytes(directory.toByteArray());
            ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
            end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
            end.putShort((short) count).putShort((short) count);
            end.putInt(directory.size()).putInt(local.size()).putShort((short) 0);
            file.writeBytes(end.array());
            return file.toByteArray();
        }
    }
}
