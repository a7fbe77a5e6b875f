package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a file into its text and blocks: plain text, Word (.docx, .doc and what WPS writes in these formats), Excel
 * (.xlsx), PDF with text, and web pages. What a file is, is told by its content. Stateless and safe for concurrent use.
 */
public final class DocumentReader {

    private final Limits limits;

    /** A reader with {@link Limits#DEFAULT}. */
    public DocumentReader() {
        this(Limits.DEFAULT);
    }

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document held in memory.
     *
     * @param content the file, byte for byte; not changed
     * @param fileName its name as sent; only tells what the sender takes it for, may be null
     * @throws UnreadableDocument when it cannot be read; nothing else is thrown for any content
     */
    public SourceText read(byte[] content, String fileName) {
        requireSize(content.length);
        SourceText source = readKind(content, fileName);
        if (source.blocks().isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, Map.of());
        }
        return source;
    }

    /**
     * Reads a document from a file, whose size is checked before a byte is read.
     *
     * @param fileName its name as sent, which need not be that of the path; may be null
     * @throws UnreadableDocument when it cannot be read
     * @throws UncheckedIOException when the file system fails
     */
    public SourceText read(Path file, String fileName) {
        try {
            requireSize(Files.size(file));
            try (InputStream in = Files.newInputStream(file)) {
                // One byte more than allowed, because the file may have grown since.
                return read(in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8)), fileName);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceText readKind(byte[] content, String fileName) {
        ContentKind kind = ContentKind.of(content);
        return switch (kind) {
            case ZIP, EMPTY_ZIP -> readPackage(content);
            case OLE2 -> readOle2(content);
            case PDF -> new PdfReader(limits).read(content);
            case OTHER -> readText(content, fileName);
            case RTF -> throw unsupported("rtf");
            default -> throw notADocument(kind.name().toLowerCase(Locale.ROOT));
        };
    }

    private SourceText readPackage(byte[] content) {
        OfficePackage file = new OfficePackage(ZipContainer.open(content, limits), limits);
        String type = file.mainType();
        if (WordReader.reads(type)) {
            return WordReader.read(file, limits);
        }
        if (SheetReader.reads(type)) {
            return SheetReader.read(file, limits);
        }
        throw file.unsupported();
    }

    private SourceText readOle2(byte[] content) {
        if (ContentKind.holdsStream(content, "EncryptedPackage")) {
            throw new UnreadableDocument(Reason.ENCRYPTED, Map.of());
        }
        if (ContentKind.holdsStream(content, "WordDocument")) {
            return new OldWordReader(limits).read(content);
        }
        throw ContentKind.holdsStream(content, "Workbook") ? unsupported("xls") : notADocument("ole2");
    }

    private SourceText readText(byte[] content, String fileName) {
        TextDecoder.Decoded decoded = TextDecoder.decode(content);
        String text = decoded.text();
        return switch (Markup.of(text)) {
            case HTML -> new HtmlReader(limits).read(decoded);
            case XML -> throw unsupported("xml");
            case MHTML -> throw unsupported("mhtml");
            case NONE -> {
                // GB18030 gives almost any bytes some meaning; characters that no text holds tell that it is none.
                if (text.codePoints().anyMatch(DocumentReader::isNotText)) {
                    throw TextDecoder.unknown();
                }
                yield new PlainTextReader(limits).read(decoded, fileName);
            }
        };
    }

    private static boolean isNotText(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        // NEL, and the end-of-file mark that old editors write.
        return noncharacter || (control && c != 0x85 && c != 0x1A);
    }

    private static UnreadableDocument unsupported(String found) {
        return new UnreadableDocument(Reason.UNSUPPORTED_FORMAT, Map.of("found", found));
    }

    private static UnreadableDocument notADocument(String found) {
        return new UnreadableDocument(Reason.NOT_A_DOCUMENT, Map.of("found", found));
    }

    private void requireSize(long bytes) {
        if (bytes == 0) {
            throw new UnreadableDocument(Reason.EMPTY, Map.of());
        }
        if (bytes > limits.fileBytes()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    Map.of(
                            "what", "file",
                            "limit", Long.toString(limits.fileBytes()),
                            "actual", Long.toString(bytes)));
        }
    }
}
