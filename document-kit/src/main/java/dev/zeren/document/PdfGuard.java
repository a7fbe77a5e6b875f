package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the streams of a PDF inflate to before a library inflates them into memory. Pictures are not measured but
 * made unreadable in a copy, because no text needs them and a stream may only pretend to be one.
 */
final class PdfGuard {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_STREAMS = 50_000;
    private static final int USUAL_DICTIONARY = 1024;
    private static final int LONGEST_DICTIONARY = 8 * 1024;
    private static final long MOST_INFLATED = 24L * 1024 * 1024;
    /** Tables of objects and packed objects become many times larger in memory. */
    private static final long MOST_STRUCTURE = 8L * 1024 * 1024;

    /** Entries of a table of objects, and characters of the tables of fonts. */
    private static final long MOST_ENTRIES = 1_000_000;

    private static final long MOST_CHARACTERS = 2_000_000;
    private static final int MOST_LAYERS = 4;
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern STRUCTURE = Pattern.compile("/(?:XRef|ObjStm)\\b");
    private static final Pattern WIDTHS = Pattern.compile("/W(?![A-Za-z0-9])");
    private static final Pattern THREE_WIDTHS =
            Pattern.compile("/W\\s*\\[\\s*(\\d{1,2})\\s+(\\d{1,2})\\s+(\\d{1,2})\\s*]");
    private static final Pattern OLD_FILTER = Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Pattern AS_TEXT = Pattern.compile("/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");

    private final byte[] content;
    private final Limits limits;
    private final byte[] buffer = new byte[16 * 1024];
    /** All that is inflated for measure; a file of streams within streams would take forever. */
    private long effort;

    private final PdfCharacterRanges ranges = new PdfCharacterRanges();

    private PdfGuard(byte[] content, Limits limits) {
        this.content = content.clone();
        this.limits = limits;
    }

    /**
     * A copy in which nothing inflates beyond the limits.
     *
     * @throws UnreadableDocument with reason BOMB, or UNSUPPORTED_FORMAT for filters that only old programs used
     */
    static byte[] guarded(byte[] content, Limits limits) {
        PdfGuard guard = new PdfGuard(content, limits);
        guard.ranges.take(content, 0, content.length);
        guard.checkStreams();
        requireFew("characters", guard.ranges.total(), MOST_CHARACTERS);
        return guard.content;
    }

    private void checkStreams() {
        int streams = 0;
        for (int at = find(0); at >= 0; at = find(at + STREAM.length)) {
            // The word ends each stream as well.
            requireFew("elements", ++streams / 2, MOST_STREAMS);
            if (!isAt(at - END.length, END)) {
                checkStream(dictionary(at), dataStart(at + STREAM.length));
            }
        }
    }

    private void checkStream(String dictionary, int data) {
        if (PICTURE.matcher(dictionary).find()) {
            for (int i = data; i < Math.min(data + 2, content.length); i++) {
                content[i] = 0;
            }
            return;
        }
        if (OLD_FILTER.matcher(dictionary).find()) {
            throw new UnreadableDocument(Reason.UNSUPPORTED_FORMAT, Map.of("found", "pdf-lzw"));
        }
        long most = Math.min(limits.partBytes(), most(dictionary));
        if (WIDTHS.matcher(dictionary).find() && !dictionary.contains("/F")) {
            // Not deflated: at the worst all that follows is the table.
            requireLess(content.length - data, most);
        }
        if (AS_TEXT.matcher(dictionary).find()) {
            byte[] decoded = AsciiFilters.decode(content, data);
            effort += decoded.length;
            requireLess(decoded.length, most);
            inflate(decoded, 0, decoded.length, most, 1);
        } else {
            inflate(content, data, content.length - data, most, 1);
        }
    }

    private static long most(String dictionary) {
        if (WIDTHS.matcher(dictionary).find()) {
            Matcher widths = THREE_WIDTHS.matcher(dictionary);
            int entry = widths.find()
                    ? Integer.parseInt(widths.group(1))
                            + Integer.parseInt(widths.group(2))
                            + Integer.parseInt(widths.group(3))
                    : 0;
            if (entry == 0) {
                throw new UnreadableDocument(Reason.DAMAGED, Map.of());
            }
            return Math.min(MOST_STRUCTURE, MOST_ENTRIES * entry);
        }
        return STRUCTURE.matcher(dictionary).find() ? MOST_STRUCTURE : MOST_INFLATED;
    }

    /** Inflates layer within layer, as far as what comes out looks deflated again. */
    private void inflate(byte[] from, int start, int length, long most, int layer) {
        if (length < 2 || (from[start] & 0x0F) != 8 || layer > MOST_LAYERS) {
            return;
        }
        Inflater inflater = new Inflater();
        ranges.reset();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try {
            inflater.setInput(from, start, length);
            long total = 0;
            boolean nested = false;
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                nested |= total == 0 && count > 1 && (buffer[0] & 0x0F) == 8 && zlibHead(buffer);
                ranges.take(buffer, 0, count);
                total += count;
                effort += count;
                if (nested) {
                    head.write(buffer, 0, count);
                }
                requireLess(total, most);
                requireLess(effort / 4, limits.inflatedBytes());
            }
            if (nested) {
                byte[] inner = head.toByteArray();
                inflate(inner, 0, inner.length, most, layer + 1);
            }
        } catch (DataFormatException e) {
            // No deflated data, or damaged: the library stops where this did.
        } finally {
            inflater.end();
        }
    }

    private static boolean zlibHead(byte[] data) {
        return (Byte.toUnsignedInt(data[0]) * 256 + Byte.toUnsignedInt(data[1])) % 31 == 0;
    }

    private static void requireFew(String what, long actual, long limit) {
        if (actual > limit) {
            throw new UnreadableDocument(Reason.TOO_LARGE, Map.of("what", what, "limit", Long.toString(limit)));
        }
    }

    private static void requireLess(long actual, long limit) {
        if (actual > limit) {
            throw new UnreadableDocument(Reason.BOMB, Map.of("what", "inflated", "limit", Long.toString(limit)));
        }
    }

    /** What stands between the head of an object and its stream, names unescaped. */
    private String dictionary(int stream) {
        String before = before(stream, USUAL_DICTIONARY);
        if (!before.contains("obj")) {
            before = before(stream, LONGEST_DICTIONARY);
        }
        String dictionary = before.substring(before.lastIndexOf("obj") + 1);
        return ESCAPED.matcher(dictionary).replaceAll(PdfGuard::unescape);
    }

    private String before(int stream, int length) {
        int from = Math.max(0, stream - length);
        return new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
    }

    private static String unescape(MatchResult escaped) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16)));
    }

    private int dataStart(int from) {
        int at = from;
        while (at < content.length && (content[at] == ' ' || content[at] == '\r')) {
            at++;
        }
        return at < content.length && content[at] == '\n' ? at + 1 : at;
    }

    private int find(int from) {
        for (int at = from; at <= content.length - STREAM.length; at++) {
            if (content[at] == 's' && isAt(at, STREAM)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(int at, byte[] word) {
        if (at < 0 || at + word.length > content.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (content[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
