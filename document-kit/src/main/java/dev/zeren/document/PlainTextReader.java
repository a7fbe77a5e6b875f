package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a plain text: each line that is not blank is a paragraph. */
final class PlainTextReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> TEXT_EXTENSIONS = Set.of("", "txt", "text", "md");
    private static final Set<String> BINARY_EXTENSIONS = Set.of(
            "docx", "docm", "dotx", "doc", "wps", "pdf", "xls", "xlsx", "ppt", "pptx", "png", "jpg", "jpeg", "zip");
    private static final List<String> MARKUP = List.of("<!doctype html", "<html", "<?xml");
    /** Fewer characters beyond ASCII than this do not prove that a text is UTF-8. */
    private static final int PROOF_OF_UTF_8 = 8;

    /** A byte order mark fixes the encoding: no other is tried. */
    private enum Mark {
        UTF_8("efbbbf", StandardCharsets.UTF_8),
        GB_18030("84319533", GB18030),
        UTF_16_LE("fffe", StandardCharsets.UTF_16LE),
        UTF_16_BE("feff", StandardCharsets.UTF_16BE);

        private final byte[] bytes;
        private final Charset charset;

        Mark(String bytes, Charset charset) {
            this.bytes = HexFormat.of().parseHex(bytes);
            this.charset = charset;
        }

        boolean opens(byte[] content) {
            return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    private record Decoded(String text, Charset charset) {}

    private final Limits limits;

    PlainTextReader(Limits limits) {
        this.limits = limits;
    }

    SourceText read(byte[] content, String fileName) {
        refuseOtherKinds(content);
        refuseName(fileName);
        Decoded decoded = decode(content);
        String text = decoded.text();
        requireText(text);
        TextBudget budget = new TextBudget(limits.characters());
        budget.take(text.length());
        return SourceTextBuilder.ofLines(text, decoded.charset().name(), budget);
    }

    private static void refuseOtherKinds(byte[] content) {
        ContentKind kind = ContentKind.of(content);
        switch (kind) {
            case OTHER -> {}
            case PDF, RTF -> throw unsupported(kind.name().toLowerCase(Locale.ROOT));
            case OLE2 -> throw ole2(content);
            default -> throw notADocument(kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private static UnreadableDocument ole2(byte[] content) {
        if (ContentKind.holdsStream(content, "EncryptedPackage")) {
            return new UnreadableDocument(Reason.ENCRYPTED, Map.of());
        }
        if (ContentKind.holdsStream(content, "WordDocument")) {
            return unsupported("doc");
        }
        return ContentKind.holdsStream(content, "Workbook") ? unsupported("xls") : notADocument("ole2");
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

    private static Decoded decode(byte[] content) {
        for (Mark mark : Mark.values()) {
            if (mark.opens(content)) {
                byte[] rest = Arrays.copyOfRange(content, mark.bytes.length, content.length);
                return strictly(rest, mark.charset).orElseThrow(PlainTextReader::unknownEncoding);
            }
        }
        return strictly(content, StandardCharsets.UTF_8)
                .or(() -> strictly(content, GB18030))
                .orElseThrow(PlainTextReader::unknownEncoding);
    }

    private static Optional<Decoded> strictly(byte[] content, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            return Optional.empty();
        }
        String text = out.flip().toString();
        if (in.hasRemaining()) {
            // All is well but the last character is cut: a truncated UTF-8 text would pass for GB18030 gibberish.
            if (charset.equals(StandardCharsets.UTF_8)
                    && text.chars().filter(c -> c > 127).limit(PROOF_OF_UTF_8).count() == PROOF_OF_UTF_8) {
                throw new UnreadableDocument(Reason.DAMAGED, Map.of());
            }
            return Optional.empty();
        }
        return Optional.of(new Decoded(text, charset));
    }

    /** GB18030 gives almost any bytes some meaning; characters that no text holds tell that it is none. */
    private static void requireText(String text) {
        if (text.codePoints().anyMatch(PlainTextReader::isNotText)) {
            throw unknownEncoding();
        }
        String head = text.stripLeading();
        for (String opening : MARKUP) {
            if (head.regionMatches(true, 0, opening, 0, opening.length())) {
                throw unsupported(opening.contains("html") ? "html" : "xml");
            }
        }
    }

    private static boolean isNotText(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        // NEL, and the end-of-file mark that old editors write.
        return noncharacter || (control && c != 0x85 && c != 0x1A);
    }

    private static UnreadableDocument unknownEncoding() {
        return new UnreadableDocument(Reason.UNKNOWN_ENCODING, Map.of());
    }

    private static UnreadableDocument unsupported(String found) {
        return new UnreadableDocument(Reason.UNSUPPORTED_FORMAT, Map.of("found", found));
    }

    private static UnreadableDocument notADocument(String found) {
        return new UnreadableDocument(Reason.NOT_A_DOCUMENT, Map.of("found", found));
    }
}
