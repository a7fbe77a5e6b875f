package dev.zeren.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file is, told by its first bytes and never by its name. */
enum ContentKind {
    ZIP("504b0304"),
    EMPTY_ZIP("504b0506"),
    OLE2("d0cf11e0a1b11ae1"),
    PDF("255044462d"),
    RTF("7b5c727466"),
    PNG("89504e470d0a1a0a"),
    JPEG("ffd8ff"),
    GIF("47494638"),
    RAR("526172211a07"),
    SEVEN_ZIP("377abcaf271c"),
    GZIP("1f8b08"),
    ELF("7f454c46"),
    /** Nothing known by its first bytes: a text, or else no document. */
    OTHER("");

    private final byte[] magic;

    ContentKind(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    static ContentKind of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> startsWith(content, kind.magic))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether an OLE2 container has a stream of this name; the directory holds names in UTF-16LE. */
    static boolean holdsStream(byte[] ole2, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i <= ole2.length - wanted.length; i++) {
            if (ole2[i] == wanted[0] && Arrays.equals(ole2, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
