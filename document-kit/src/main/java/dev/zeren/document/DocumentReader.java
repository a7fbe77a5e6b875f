package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a plain text or Word (.docx) file into its text and blocks. Stateless and safe for concurrent use. */
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
        SourceText source = ContentKind.of(content).isZip()
                ? new WordReader(limits).read(content)
                : new PlainTextReader(limits).read(content, fileName);
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
