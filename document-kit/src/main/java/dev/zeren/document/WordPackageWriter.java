package dev.zeren.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the container of a .docx: the fixed parts from the resources beside this class, and the two that depend on the
 * document. Every entry bears the same time, so that the same document gives the same bytes.
 */
final class WordPackageWriter {

    /** Not the first instant a ZIP file can hold: to that one the JDK adds a stamp that depends on the time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int BUFFER = 16 * 1024;

    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** Where a fixed part lies in the container, and the resource that holds it. */
    private enum FixedPart {
        CONTENT_TYPES("[Content_Types].xml", "content-types.xml"),
        PACKAGE_RELATIONSHIPS("_rels/.rels", "package-rels.xml"),
        DOCUMENT_RELATIONSHIPS("word/_rels/document.xml.rels", "document-rels.xml"),
        STYLES("word/styles.xml", "styles.xml"),
        SETTINGS("word/settings.xml", "settings.xml"),
        FONT_TABLE("word/fontTable.xml", "fontTable.xml"),
        FOOTER_ODD("word/footer1.xml", "footer1.xml"),
        FOOTER_EVEN("word/footer2.xml", "footer2.xml");

        private final String entry;
        private final byte[] content;

        FixedPart(String entry, String resource) {
            this.entry = entry;
            try (InputStream in = WordPackageWriter.class.getResourceAsStream("word/" + resource)) {
                if (in == null) {
                    throw new IllegalStateException("resource missing: word/" + resource);
                }
                this.content = in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("resource unreadable: word/" + resource, e);
            }
        }
    }

    private final ZipOutputStream zip;

    WordPackageWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void write(WordDocument document) throws IOException {
        for (FixedPart part : FixedPart.values()) {
            begin(part.entry);
            zip.write(part.content);
            zip.closeEntry();
        }
        try {
            writeProperties(document);
            writeBody(document);
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
        zip.finish();
        zip.flush();
    }

    private void writeBody(WordDocument document) throws IOException, XMLStreamException {
        begin("word/document.xml");
        XMLStreamWriter xml = xml();
        new WordBodyWriter(xml).write(document);
        xml.flush();
        xml.close();
        zip.closeEntry();
    }

    private void writeProperties(WordDocument document) throws IOException, XMLStreamException {
        begin("docProps/core.xml");
        XMLStreamWriter xml = xml();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("cp", "coreProperties", CORE);
        xml.writeNamespace("cp", CORE);
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeStartElement("dc", "title", DUBLIN_CORE);
        xml.writeCharacters(OfficeParts.printable(document.title()).replace("\n", ""));
        xml.writeEndDocument();
        xml.flush();
        xml.close();
        zip.closeEntry();
    }

    private XMLStreamWriter xml() throws XMLStreamException {
        // An XML writer ends where its part ends; the container goes on.
        // Buffered: the XML writer writes byte by byte, and each call of the deflater costs a microsecond.
        OutputStream buffered = new BufferedOutputStream(new OfficeParts.Unclosed(zip), BUFFER);
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, "UTF-8");
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // As local time: it does not depend on the time zone of the machine.
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }
}
