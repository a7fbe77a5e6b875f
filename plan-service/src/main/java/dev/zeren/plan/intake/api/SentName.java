package dev.zeren.plan.intake.api;

import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the sender calls his file. */
final class SentName {

    private static final int LONGEST = 200;

    private SentName() {}

    // Some clients send the whole path; a name is never used as one, but it is shown again.
    static String of(FileUpload file) {
        String sent = file.fileName();
        String name = sent == null || sent.isBlank() ? "plan" : sent;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= LONGEST ? last : last.substring(last.length() - LONGEST);
    }
}
