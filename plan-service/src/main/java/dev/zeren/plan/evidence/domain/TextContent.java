package dev.zeren.plan.evidence.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a file is plain text, in UTF-8, GB18030 or UTF-16 with its mark, and none that a browser would run. */
final class TextContent {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);
    private static final int BLOCK = 8192;
    private static final Pattern TAGS =
            Pattern.compile("<(!doctype|html|head|body|script|svg|iframe|img|\\?xml|!--)", Pattern.CASE_INSENSITIVE);

    private TextContent() {}

    static FileType typeOf(Path file, String name) throws IOException {
        String beginning = beginning(file).orElseThrow(() -> FileFault.UNKNOWN_TYPE.rejection());
        String first = beginning.replace("\uFEFF", "").strip();
        if (first.startsWith("<") || TAGS.matcher(beginning).find()) {
            throw FileFault.MARKUP.rejection();
        }
        if (first.toLowerCase(Locale.ROOT).startsWith("{\\rtf")) {
            throw FileFault.UNKNOWN_TYPE.rejection();
        }
        return FileType.CSV.agreesWith(name) && name.indexOf('.') >= 0 ? FileType.CSV : FileType.TXT;
    }

    /** The first characters of a text; empty when it is none. */
    private static Optional<String> beginning(Path file) throws IOException {
        for (Charset charset : CHARSETS) {
            try (Reader in = new InputStreamReader(
                    Files.newInputStream(file),
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT))) {
                Optional<String> read = read(in);
                if (read.isPresent()) {
                    return read;
                }
            } catch (CharacterCodingException other) {
                // Not this encoding; perhaps the next.
            }
        }
        return Optional.empty();
    }

    private static Optional<String> read(Reader in) throws IOException {
        char[] block = new char[BLOCK];
        String beginning = null;
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            for (int i = 0; i < length; i++) {
                if (!printable(block[i])) {
                    return Optional.empty();
                }
            }
            beginning = beginning == null ? new String(block, 0, length) : beginning;
        }
        return Optional.ofNullable(beginning);
    }

    private static boolean printable(char c) {
        return c >= ' ' && c != 0x7f && c != '\uFFFE' && c != '\uFFFF'
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\f';
    }
}
