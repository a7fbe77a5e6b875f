package dev.zeren.plan.evidence.domain;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.PlanProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/**
 * What a bureau takes as evidence.
 *
 * @param types of files
 * @param fileBytes size of a file at most
 * @param perSubject pieces of evidence that one thing carries at most
 * @param totalBytes size of all files together at most
 */
public record EvidenceRules(List<FileType> types, long fileBytes, int perSubject, long totalBytes) {

    /** What the service takes at most in one body, less what surrounds a file in it. */
    public static final long LONGEST_FILE = 24L << 20;

    /** 20 MiB a file, 20 files a thing, 100 GiB a bureau, all types but archives whose content is not looked at. */
    public static final EvidenceRules USUAL =
            new EvidenceRules(List.copyOf(EnumSet.complementOf(EnumSet.of(FileType.ZIP))), 20L << 20, 20, 100L << 30);

    /**
     * What a file is that the bureau takes.
     *
     * @throws Rejection {@code file-too-large}, {@code file-not-supported}, {@code file-unreadable},
     *     {@code file-name-contradicts-content}
     */
    public FileType accept(Path file, String name) throws IOException {
        if (Files.size(file) > fileBytes) {
            throw FileFault.TOO_LARGE.rejection(fileBytes);
        }
        FileType type = FileContent.typeOf(file, name);
        if (!types.contains(type)) {
            throw FileFault.TYPE_NOT_ALLOWED.rejection(type);
        }
        if (!type.agreesWith(name)) {
            throw new Rejection(
                    PlanProblem.FILE_NAME_CONTRADICTS_CONTENT,
                    type,
                    FileType.extension(name).orElse(""));
        }
        return type;
    }

    /** @throws Rejection {@code too-much-evidence} when a thing would carry too many */
    public void requireRoom(int pieces) {
        if (pieces > perSubject) {
            throw new Rejection(PlanProblem.TOO_MUCH_EVIDENCE, perSubject);
        }
    }
}
