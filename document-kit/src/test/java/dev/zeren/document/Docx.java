package dev.zeren.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files written by hand, part by part, for what no well-behaved program would write. */
final class Docx {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String DOCUMENT = "word/document.xml";
    static final String DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Docx() {}

    /** A document with these elements in its body, and nothing else. */
    static Docx body(String xml) {
        Docx docx = new Docx();
        docx.mainType(MAIN_TYPE);
        docx.entry("_rels/.rels", relationships(relationship("rId1", "officeDocument", DOCUMENT)));
        docx.entry(DOCUMENT_RELATIONSHIPS, relationships(""));
        docx.entry(DOCUMENT, "<w:document " + W + "><w:body>" + xml + "</w:body></w:document>");
        return docx;
    }

    static Docx paragraphs(String... texts) {
        StringBuilder body = new StringBuilder();
        for (String text : texts) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(text).append("</w:t></w:r></w:p>");
        }
        return body(body.toString());
    }

    /** A paragraph in a list. */
    static String numbered(int numId, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + numId
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    static String external(String type, String target) {
        return "<Relationship Id=\"rX\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>";
    }

    static String relationships(String relationships) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                + "</Relationships>";
    }

    Docx mainType(String type) {
        return entry(
                CONTENT_TYPES,
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>");
    }

    Docx numbering(String xml) {
        entry("word/numbering.xml", "<w:numbering " + W + ">" + xml + "</w:numbering>");
        return related();
    }

    Docx styles(String xml) {
        entry("word/styles.xml", "<w:styles " + W + ">" + xml + "</w:styles>");
        return related();
    }

    private Docx related() {
        return entry(
                DOCUMENT_RELATIONSHIPS,
                relationships(relationship("rId1", "styles", "styles.xml")
                        + relationship("rId2", "numbering", "/word/numbering.xml")));
    }

    Docx entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Docx without(String name) {
        entries.remove(name);
        return this;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    SourceText read() {
        return new DocumentReader().read(toBytes(), "plan.docx");
    }
}
