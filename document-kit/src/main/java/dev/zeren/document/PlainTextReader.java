package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a plain text: each line that is not blank is a paragraph. */
final class PlainTextReader {

    private static final Set<String> TEXT_EXTENSIONS = Set.of("", "txt", "text", "md", "htm", "html");
    private static final Set<String> BINARY_EXTENSIONS = Set.of(
            "docx", "docm", "dotx", "doc", "wps", "pdf", "xls", "xlsx", "ppt", "pptx", "png", "jpg", "jpeg", "zip");

    private final Limits limits;

    PlainTextReader(Limits limits) {
        this.limits = limits;
    }

    /** @param fileName tells what the sender takes the file for; a text under the name of another kind is a mistake */
    SourceText read(TextDecoder.Decoded decoded, String fileName) {
        refuseName(fileName);
        TextBudget budget = new TextBudget(limits.characters());
        budget.take(decoded.text().length());
        return SourceTextBuilder.ofLines(
                Characters.whole(decoded.text()), decoded.charset().name(), budget);
    }

    /** The content is not of a binary kind here, so a name that claims one is wrong. */
    private static void refuseName(String fileName) {
        String extension = extension(fileName);
        if (BINARY_EXTENSIONS.contains(extension)) {
            throw notADocument("other than " + extension);
        }
        if (!TEXT_EXTENSIONS.contains(extension)) {
            throw unsupported(extension);
        }
    }

    private static String extension(String fileName) {
        if (fileName == null) {
            return "";
        }
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        // "3.15活动方案" has no extension: a real one is short and of Latin letters and digits.
        return extension.matches("[a-z0-9]{1,5}") ? extension : "";
    }

    private static UnreadableDocument unsupported(String found) {
        return new UnreadableDocument(Reason.UNSUPPORTED_FORMAT, Map.of("found", found));
    }

    private static UnreadableDocument notADocument(String found) {
        return new UnreadableDocument(Reason.NOT_A_DOCUMENT, Map.of("found", found));
    }
}
