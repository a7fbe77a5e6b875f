package dev.zeren.local.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents made by hand, good ones and hostile ones. */
final class Documents {

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
    private static final String RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>
            """;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Documents() {}

    /** A document whose paragraphs are the lines. */
    static byte[] word(String lines) {
        StringBuilder body = new StringBuilder();
        lines.lines()
                .forEach(line -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(line)
                        .append("</w:t></w:r></w:p>"));
        return container(document("", body.toString()), Map.of());
    }

    /** Its text is an external entity that names a file and an address of ours. */
    static byte[] withExternalEntity(String address) {
        String doctype = "<!DOCTYPE w:document [<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY out SYSTEM \""
                + address + "\">]>";
        return container(document(doctype, "<w:p><w:r><w:t>&file;&out;</w:t></w:r></w:p>"), Map.of());
    }

    /** A small file that grows to so many megabytes. */
    static byte[] bomb(int megabytes) {
        return container(document("", "<w:p/>"), Map.of("word/media/zeros.xml", megabytes));
    }

    /** The smallest picture. */
    static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    private static String document(String doctype, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype + "<w:document xmlns:w=\"" + NAMESPACE
                + "\"><w:body>" + body + "</w:body></w:document>";
    }

    private static byte[] container(String document, Map<String, Integer> megabytesOfZeros) {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml", CONTENT_TYPES, "_rels/.rels", RELATIONSHIPS, "word/document.xml", document));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            byte[] megabyte = new byte[1 << 20];
            for (Map.Entry<String, Integer> zeros : megabytesOfZeros.entrySet()) {
                zip.putNextEntry(new ZipEntry(zeros.getKey()));
                for (int i = 0; i < zeros.getValue(); i++) {
                    zip.write(megabyte);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
