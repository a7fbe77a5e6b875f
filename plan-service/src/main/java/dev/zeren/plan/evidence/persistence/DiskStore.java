package dev.zeren.plan.evidence.persistence;

import dev.zeren.plan.evidence.domain.FileKey;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder on a disk that all instances of the service share. A file is written beside its place, brought to the disk,
 * and moved there in one step.
 */
final class DiskStore implements FileStore {

    private static final String UNFINISHED = ".part";

    private final Path root;

    DiskStore(Path root) throws IOException {
        this.root = Files.createDirectories(root).toRealPath();
    }

    @Override
    public void write(FileKey key, Path content) throws IOException {
        Path place = place(key);
        Path unfinished = unfinished(place);
        makeFolder(place.getParent());
        try (FileChannel from = FileChannel.open(content);
                FileChannel to = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (long at = 0; at < from.size(); ) {
                at += from.transferTo(at, from.size() - at, to);
            }
            to.force(true);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        bringToDisk(place.getParent());
    }

    @Override
    public InputStream read(FileKey key, long from, long length) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(place(key));
        channel.position(from);
        return new Part(Channels.newInputStream(channel), length);
    }

    @Override
    public void remove(FileKey key) throws IOException {
        Path place = place(key);
        Files.deleteIfExists(unfinished(place));
        if (Files.deleteIfExists(place)) {
            bringToDisk(place.getParent());
        }
    }

    @Override
    public void check() throws IOException {
        Path probe = Files.createTempFile(root, "check", UNFINISHED);
        Files.delete(probe);
    }

    private Path place(FileKey key) {
        return root.resolve(key.path());
    }

    private static Path unfinished(Path place) {
        return place.resolveSibling(place.getFileName() + UNFINISHED);
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            for (Path above = folder.getParent(); above.startsWith(root); above = above.getParent()) {
                bringToDisk(above);
            }
        }
    }

    // A new name is on the disk only when its folder is.
    private static void bringToDisk(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** The next bytes of a stream, and no more. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int read = left == 0 ? -1 : super.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int read = super.read(into, at, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
