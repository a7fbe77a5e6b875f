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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the encoding of a text by its mark, by the word of a web page, and by what its bytes can be. */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Fewer characters beyond ASCII than this do not prove that a text is UTF-8. */
    private static final int PROOF_OF_UTF_8 = 8;

    /** Where a web page must say its encoding, and how. */
    private static final int PROLOGUE = 4096;

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta|\\?xml)\\s[^>]{0,200}?(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{1,40})");

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

    record Decoded(String text, Charset charset) {}

    private TextDecoder() {}

    /** A byte order mark decides; else what a web page declares, if its bytes agree; else UTF-8, and else GB18030. */
    static Decoded decode(byte[] content) {
        for (Mark mark : Mark.values()) {
            if (mark.opens(content)) {
                byte[] rest = Arrays.copyOfRange(content, mark.bytes.length, content.length);
                return strictly(rest, mark.charset).orElseThrow(TextDecoder::unknown);
            }
        }
        Optional<Decoded> asDeclared = declared(content)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .flatMap(charset -> strictly(content, charset));
        return asDeclared
                .or(() -> strictly(content, StandardCharsets.UTF_8))
                .or(() -> strictly(content, GB18030))
                .orElseThrow(TextDecoder::unknown);
    }

    /** Of the encodings of Chinese pages only those that are in use; GB2312 is said where GBK or GB18030 is meant. */
    private static Optional<Charset> declared(byte[] content) {
        String prologue = new String(content, 0, Math.min(content.length, PROLOGUE), StandardCharsets.ISO_8859_1);
        Matcher said = DECLARED.matcher(prologue);
        if (!said.find()) {
            return Optional.empty();
        }
        return switch (said.group(1).toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936" -> Optional.of(GB18030);
            case "big5", "big5-hkscs" -> Optional.of(Charset.forName("Big5"));
            default -> Optional.empty();
        };
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

    static UnreadableDocument unknown() {
        return new UnreadableDocument(Reason.UNKNOWN_ENCODING, Map.of());
    }
}
