package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A streaming walk over one XML part. Refuses document types and entities, opens nothing, and is held to a depth, so that
 * code may recurse over it. Names are told apart as {@code name} for WordprocessingML (transitional or strict),
 * {@code x:name} for SpreadsheetML, {@code m:name} for mathematics and {@code ?name} for everything else.
 */
final class XmlCursor implements AutoCloseable {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final Set<String> SHEET = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
    private static final String JDK_DEPTH = "jdk.xml.maxElementDepth";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String part;
    private final int maxDepth;
    private final TextBudget textBudget;
    private int depth;

    XmlCursor(InputStream in, String part, Limits limits) {
        this.part = part;
        this.maxDepth = limits.elementDepth();
        this.textBudget = new TextBudget(limits.characters());
        try {
            this.xml = FACTORY.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw failure(e);
        }
        toRoot();
    }

    /** A part is in UTF-8 or UTF-16 and nothing else (ISO/IEC 29500-2, 9.1.4), whatever it declares. */
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        byte[] head = buffered.readNBytes(2);
        buffered.reset();
        boolean utf16 = Arrays.equals(head, new byte[] {(byte) 0xFE, (byte) 0xFF})
                || Arrays.equals(head, new byte[] {(byte) 0xFF, (byte) 0xFE});
        Reader reader = new BufferedReader(new InputStreamReader(
                buffered, (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        if (factory.isPropertySupported(JDK_DEPTH)) {
            // The depth is counted here; the limit of the JDK's own parser differs from version to version.
            factory.setProperty(JDK_DEPTH, "0");
        }
        factory.setXMLReporter((message, type, information, location) -> {
            // Every fault is thrown as well; the default reporter prints to the console.
        });
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** The name of the current element, see above. */
    String name() {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (WORD.contains(namespace)) {
            return xml.getLocalName();
        }
        if (SHEET.contains(namespace)) {
            return "x:" + xml.getLocalName();
        }
        return (MATH.contains(namespace) ? "m:" : "?") + xml.getLocalName();
    }

    /** The value of an attribute of the current element by its local name, in whatever namespace. */
    Optional<String> attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Whether an on/off attribute of the current element is there and on. */
    boolean isSet(String localName) {
        return attribute(localName)
                .map(value -> value.equals("1") || value.equals("true"))
                .orElse(false);
    }

    /** The attribute {@code val} of the current element. */
    Optional<String> value() {
        return attribute("val");
    }

    /** The attribute {@code val} as a number; empty when it is none. */
    Optional<Integer> number() {
        return value().flatMap(XmlCursor::parse);
    }

    static Optional<Integer> parse(String number) {
        try {
            return Optional.of(Integer.valueOf(number.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the current on/off property is on: present and not set to a word for off. */
    boolean isOn() {
        return value().map(value -> !Set.of("0", "false", "off", "none").contains(value))
                .orElse(true);
    }

    /** Calls the action on each child element of the current one; the action may consume the child or leave it. */
    void eachChild(Runnable action) {
        int parent = depth;
        while (depth >= parent) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                action.run();
                while (depth > parent) {
                    advance();
                }
            }
        }
    }

    /** All characters inside the current element, which is consumed; over the whole part no more than a text may have. */
    String text() {
        int element = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= element) {
            int event = advance();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                textBudget.take(xml.getTextLength());
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    private void toRoot() {
        while (depth == 0) {
            advance();
        }
    }

    private int advance() {
        int event;
        try {
            event = xml.next();
        } catch (UnreadableDocument e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser of the JDK lets some faults of its input out as runtime exceptions.
            throw failure(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > maxDepth) {
                    throw unsafe();
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw unsafe();
            default -> {
                // Characters, comments and processing instructions change no depth.
            }
        }
        return event;
    }

    private UnreadableDocument unsafe() {
        return new UnreadableDocument(Reason.UNSAFE_XML, Map.of("entry", part));
    }

    /** The refusal of a part that contradicts itself. */
    UnreadableDocument damaged() {
        return failure(null);
    }

    private UnreadableDocument failure(Exception cause) {
        return new UnreadableDocument(Reason.DAMAGED, Map.of("entry", part), cause);
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }
}
