package dev.zeren.kit.http;

import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the sender calls his file. */
public final class SentName {

    private static final int LONGEST = 200;

    private SentName() {}

    /**
     * The name, without what stands before it and without control characters, at most 200 characters.
     *
     * @param nameless what a file without a name is called
     */
    // Some clients send the whole path; a name is never used as one, but it is shown again.
    public static String of(FileUpload file, String nameless) {
        String sent = file.fileName();
        String name = sent == null || sent.isBlank() ? nameless : sent;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= LONGEST ? last : last.substring(last.length() - LONGEST);
    }
}
