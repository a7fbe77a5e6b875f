package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePartsTest {

    private static final String PLAIN = "<w:p><w:r><w:t>一、正文</w:t></w:r></w:p>";

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
    void nestingUpToTheLimitIsReadOnEveryJdk() {
        String open = "<w:sdt><w:sdtContent>".repeat(70);
        String close = "</w:sdtContent></w:sdt>".repeat(70);
        assertEquals("一、正文\n", Docx.body(open + PLAIN + close).read().text());
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
        UnreadableDocument slides = refused(Docx.body(PLAIN)
                .mainType("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
                .toBytes());
        assertEquals(Reason.UNSUPPORTED_FORMAT, slides.reason());
        assertEquals("pptx", slides.facts().get("found"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:t>%s</w:t></w:r></w:p>",
                "<w:p><w:r><w:instrText>%s</w:instrText></w:r></w:p>",
                "<w:p w:x=\"%s\"/>",
                "<!--%s-->",
                "<?x %s?>",
                "<%s/>"
            })
    void aPartThatIsOneHugePieceNeedsNoHugeMemory(String shape) {
        // Random, so that it does not deflate like a bomb; the tests run with the heap of a small service.
        String piece = noise(12_000_000);
        byte[] file = Docx.body(shape.replace("%s", piece) + PLAIN).toBytes();
        try {
            SourceText source = new DocumentReader().read(file, "plan.docx");
            assertEquals("一、正文", source.text().strip());
        } catch (UnreadableDocument refused) {
            assertTrue(Set.of(Reason.TOO_LARGE, Reason.DAMAGED).contains(refused.reason()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:p/>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"})
    void manySmallPiecesAreTooLargeTogether(String piece) {
        Limits limits = new Limits(1 << 24, 100, 1 << 26, 1 << 26, 10_000, 1 << 26, 1_000_000, 500);
        byte[] file = Docx.body(piece.repeat(600_000)).toBytes();
        UnreadableDocument refused =
                assertThrows(UnreadableDocument.class, () -> new DocumentReader(limits).read(file, "plan.docx"));
        assertEquals(Reason.TOO_LARGE, refused.reason());
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        Random random = new Random(7);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    private static UnreadableDocument refused(byte[] file) {
        return assertThrows(UnreadableDocument.class, () -> new DocumentReader().read(file, "plan.docx"));
    }
}
