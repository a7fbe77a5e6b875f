package dev.zeren.plan.evidence.persistence;

import dev.zeren.plan.evidence.domain.FileKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the files of evidence lie. A file is there wholly or not at all; writing and removing may be repeated. */
public interface FileStore {

    /** Keeps a copy of the content; when this returns it outlives a crash. */
    void write(FileKey key, Path content) throws IOException;

    /**
     * Reads a part of a file; the caller closes it.
     *
     * @param from the first byte, counted from 0
     * @param length at least 1
     */
    InputStream read(FileKey key, long from, long length) throws IOException;

    /** Removes a file and what an interrupted writing left of it; it need not be there. */
    void remove(FileKey key) throws IOException;

    /** @throws IOException when files can be neither kept nor read */
    void check() throws IOException;
}
