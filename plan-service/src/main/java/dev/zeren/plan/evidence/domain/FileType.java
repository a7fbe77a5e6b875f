package dev.zeren.plan.evidence.domain;

import dev.zeren.kit.domain.WireName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What evidence can be as a file: told by its content; the name may only not contradict it. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    /** The country's format for fixed layouts, GB/T 33190. */
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppsx"),
    DOC("application/msword", "doc", "wps"),
    XLS("application/vnd.ms-excel", "xls", "et"),
    PPT("application/vnd.ms-powerpoint", "ppt", "pps", "dps"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4", "m4v"),
    TXT("text/plain", "txt", "text", "log", "md"),
    /** A text whose name ends so. */
    CSV("text/csv", "csv"),
    /** Any other archive: what is in it is not looked at. */
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this name can be of this type; a name without an extension can be anything. */
    public boolean agreesWith(String fileName) {
        return extension(fileName).map(extensions::contains).orElse(true);
    }

    /** What stands behind the last dot of a name, in lower case. */
    public static Optional<String> extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 || dot == fileName.length() - 1
                ? Optional.empty()
                : Optional.of(fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return WireName.of(this);
    }
}
