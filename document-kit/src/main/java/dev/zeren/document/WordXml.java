package dev.zeren.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and attributes of WordprocessingML, and the paragraphs that are alike everywhere. */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamWriter xml;

    WordXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void startDocument() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "document", W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
    }

    void endDocument() throws XMLStreamException {
        xml.writeEndDocument();
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void empty(String name) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
    }

    void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute("w", W, name, value.toString());
    }

    void value(String name, String value) throws XMLStreamException {
        empty(name);
        attribute("val", value);
    }

    /** A width in twips. */
    void measure(String name, int twips) throws XMLStreamException {
        empty(name);
        attribute("w", twips);
        attribute("type", "dxa");
    }

    void footer(String type, String id) throws XMLStreamException {
        empty("footerReference");
        attribute("type", type);
        xml.writeAttribute("r", R, "id", id);
    }

    /** @param alignment null for that of the style */
    void paragraph(String style, Alignment alignment, String text) throws XMLStreamException {
        start("p");
        start("pPr");
        value("pStyle", style);
        if (alignment != null) {
            value("jc", alignment.value());
        }
        end();
        run(null, text);
        end();
    }

    /** @param style of the characters; null for that of the paragraph */
    void run(String style, String text) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        start("r");
        if (style != null) {
            start("rPr");
            value("rStyle", style);
            end();
        }
        words(OfficeParts.printable(text));
        end();
    }

    /** Line feeds and tabs are elements, not characters. */
    private void words(String text) throws XMLStreamException {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean mark = i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\t');
            if (!mark && i < text.length()) {
                continue;
            }
            if (i > from) {
                start("t");
                xml.writeAttribute("xml:space", "preserve");
                xml.writeCharacters(text.substring(from, i));
                end();
            }
            if (mark) {
                empty(text.charAt(i) == '\n' ? "br" : "tab");
            }
            from = i + 1;
        }
    }
}
