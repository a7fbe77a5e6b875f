package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The parts of a .docx or .xlsx by their relationships (ISO/IEC 29500-2). Refuses macros and relationships that would fetch
 * content from outside; hyperlinks and the local path of a template are legitimate and are not followed.
 */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private record Relationship(String id, String type, String target, boolean external) {}

    private final ZipContainer zip;
    private final Limits limits;
    private final Map<String, String> typesByPart = new HashMap<>();
    private final Map<String, String> typesByExtension = new HashMap<>();

    OfficePackage(ZipContainer zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        refuseMacroEntries();
        readContentTypes();
        refuseExternalContent();
    }

    /** The name of the part that holds the body. */
    String mainPart() {
        return relationships("_rels/.rels").stream()
                .filter(relationship -> isOfType(relationship, "officeDocument") && !relationship.external())
                .map(relationship -> resolve("", relationship.target()))
                .findFirst()
                .orElseThrow(() -> new UnreadableDocument(Reason.NOT_A_DOCUMENT, Map.of("found", "zip")));
    }

    /** What the package says its main part is. */
    String mainType() {
        return contentType(mainPart());
    }

    /** The refusal of a package whose main part is of a type that is not read. */
    UnreadableDocument unsupported() {
        return new UnreadableDocument(Reason.UNSUPPORTED_FORMAT, Map.of("found", kindOf(mainType())));
    }

    /** The parts that a part names as its styles, numbering, headers …, in order; those that are missing left out. */
    List<String> partsOf(String part, String type) {
        return List.copyOf(partsById(part, type).values());
    }

    /** The same by the ids of their relationships. */
    Map<String, String> partsById(String part, String type) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, String> parts = new LinkedHashMap<>();
        for (Relationship relationship : relationships(folder + "_rels/" + part.substring(slash) + ".rels")) {
            String target = resolve(folder, relationship.target());
            if (isOfType(relationship, type) && !relationship.external() && zip.holds(target)) {
                parts.put(relationship.id(), target);
            }
        }
        return parts;
    }

    /** Walks a part from its root element; a part that does not exist is damage. */
    void read(String part, Consumer<XmlCursor> walk) {
        if (!readIfPresent(part, walk)) {
            throw new UnreadableDocument(Reason.DAMAGED, Map.of("entry", part));
        }
    }

    private boolean readIfPresent(String part, Consumer<XmlCursor> walk) {
        Optional<InputStream> opened = zip.open(part);
        if (opened.isEmpty()) {
            return false;
        }
        try (InputStream in = opened.get();
                XmlCursor cursor = new XmlCursor(in, part, limits)) {
            walk.accept(cursor);
            // To the end, so that length and checksum are verified.
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseMacroEntries() {
        for (ZipEntryRecord entry : zip.entries()) {
            if (entry.name().toLowerCase(Locale.ROOT).contains("vbaproject")) {
                throw new UnreadableDocument(Reason.MACROS, Map.of("entry", entry.name()));
            }
        }
    }

    private void readContentTypes() {
        boolean present = readIfPresent(
                CONTENT_TYPES,
                cursor -> cursor.eachChild(() -> {
                    String type = cursor.attribute("ContentType").orElse("");
                    if (type.toLowerCase(Locale.ROOT).contains("macroenabled") || type.contains("vbaProject")) {
                        throw new UnreadableDocument(Reason.MACROS, Map.of("entry", CONTENT_TYPES));
                    }
                    cursor.attribute("PartName").ifPresent(name -> typesByPart.put(lower(resolve("", name)), type));
                    cursor.attribute("Extension").ifPresent(extension -> typesByExtension.put(lower(extension), type));
                }));
        if (!present) {
            throw new UnreadableDocument(Reason.NOT_A_DOCUMENT, Map.of("found", "zip"));
        }
    }

    private void refuseExternalContent() {
        List<String> parts = zip.entries().stream()
                .map(ZipEntryRecord::name)
                .filter(name -> lower(name).endsWith(".rels"))
                .toList();
        for (String part : parts) {
            for (Relationship relationship : relationships(part)) {
                if (relationship.external() && !isHarmless(relationship)) {
                    throw new UnreadableDocument(Reason.UNSAFE_ENTRY, Map.of("entry", part, "what", "external"));
                }
            }
        }
    }

    /** A link waits for a click, and another workbook for its update; the path of the author's own template is in many documents and reaches no host. */
    private static boolean isHarmless(Relationship relationship) {
        if (isOfType(relationship, "hyperlink") || isOfType(relationship, "externalLinkPath")) {
            return true;
        }
        String target = lower(relationship.target()).replace('\\', '/').replace("%5c", "/");
        boolean local = target.matches("(file:(///|/)?)?[a-z]:/.*|[^/:]+");
        return isOfType(relationship, "attachedTemplate") && local;
    }

    private List<Relationship> relationships(String part) {
        List<Relationship> found = new ArrayList<>();
        readIfPresent(
                part,
                cursor -> cursor.eachChild(() -> found.add(new Relationship(
                        cursor.attribute("Id").orElse(""),
                        cursor.attribute("Type").orElse(""),
                        cursor.attribute("Target").orElse(""),
                        cursor.attribute("TargetMode")
                                .map("External"::equalsIgnoreCase)
                                .orElse(false)))));
        return found;
    }

    private static boolean isOfType(Relationship relationship, String type) {
        return relationship.type().endsWith("/" + type);
    }

    private String contentType(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1);
        return typesByPart.getOrDefault(lower(part), typesByExtension.getOrDefault(lower(extension), ""));
    }

    private static String kindOf(String contentType) {
        if (contentType.contains("spreadsheetml")) {
            return "xlsx";
        }
        return contentType.contains("presentationml") ? "pptx" : "zip";
    }

    /** A target against the folder of its source part, without a leading slash. */
    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String segment : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (segment.equals("..")) {
                path.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                path.addLast(segment);
            }
        }
        return String.join("/", path);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
