package dev.zeren.plan.evidence.domain;

import dev.zeren.kit.domain.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Tells what a file is by its bytes. Nothing of it is run or inflated but the small list of an Office package's parts. */
final class FileContent {

    private static final int HEAD = 16;
    private static final List<String> PROGRAMS =
            List.of("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "2321", "0061736d");
    // ISO/IEC 14496-12: which kind of film the box of the file's type names; pictures and QuickTime have others.
    private static final Set<String> FILMS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "3gp4", "3gp5");

    private FileContent() {}

    /**
     * What a file is.
     *
     * @param name by which alone CSV is told from other text
     * @throws Rejection {@code file-not-supported}, {@code file-unreadable}, {@code file-too-large}
     */
    static FileType typeOf(Path file, String name) throws IOException {
        byte[] head = head(file);
        String hex = HexFormat.of().formatHex(head);
        if (head.length == 0) {
            throw FileFault.EMPTY.rejection();
        }
        if (PROGRAMS.stream().anyMatch(hex::startsWith)) {
            throw FileFault.EXECUTABLE.rejection();
        }
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return ZipContent.typeOf(file);
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return OldOfficeContent.typeOf(file);
        }
        FileType plain = byMagic(hex, head);
        return plain == null ? TextContent.typeOf(file, name) : plain;
    }

    private static FileType byMagic(String hex, byte[] head) {
        if (hex.startsWith("255044462d")) {
            return FileType.PDF;
        }
        if (hex.startsWith("ffd8ff")) {
            return FileType.JPEG;
        }
        if (hex.startsWith("89504e470d0a1a0a")) {
            return FileType.PNG;
        }
        if (hex.startsWith("474946383761") || hex.startsWith("474946383961")) {
            return FileType.GIF;
        }
        if (hex.startsWith("52494646") && "WEBP".equals(ascii(head, 8))) {
            return FileType.WEBP;
        }
        return "ftyp".equals(ascii(head, 4)) && FILMS.contains(ascii(head, 8)) ? FileType.MP4 : null;
    }

    private static String ascii(byte[] head, int at) {
        return head.length < at + 4 ? "" : new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
