package dev.zeren.plan.evidence.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a ZIP container is: an Office package, an OFD document, or an archive. */
final class ZipContent {

    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_BYTES_OF_TYPES = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";

    private ZipContent() {}

    static FileType typeOf(Path file) throws IOException {
        // Names without the UTF-8 mark are in whatever the packer's computer spoke; as Latin-1 none is a fault.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                throw FileFault.TOO_MANY_ENTRIES.rejection(MOST_ENTRIES);
            }
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(ZipContent::leavesContainer)) {
                throw FileFault.UNSAFE_ENTRY.rejection();
            }
            if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
                throw FileFault.MACROS.rejection();
            }
            ZipEntry types = zip.getEntry(TYPES);
            if (types != null) {
                return office(read(zip, types));
            }
            return names.contains("OFD.xml") ? FileType.OFD : FileType.ZIP;
        } catch (ZipException damaged) {
            throw FileFault.DAMAGED.rejection();
        }
    }

    // The list of types names the main part; it is looked through as text, so that nothing in it is resolved.
    private static FileType office(String types) {
        if (types.contains("macroEnabled")) {
            throw FileFault.MACROS.rejection();
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return FileType.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return FileType.XLSX;
        }
        if (types.contains("presentationml.presentation.main+xml")
                || types.contains("presentationml.slideshow.main+xml")) {
            return FileType.PPTX;
        }
        throw FileFault.UNKNOWN_TYPE.rejection();
    }

    private static String read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_BYTES_OF_TYPES), StandardCharsets.UTF_8);
        }
    }

    private static boolean leavesContainer(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }
}
