package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A ZIP file in memory that was found harmless by its central directory before anything is inflated. Only what is asked
 * for is ever inflated, as a stream, and never beyond its declared size.
 */
final class ZipContainer {

    private final byte[] content;
    private final Limits limits;
    private final Map<String, ZipEntryRecord> entries;

    private ZipContainer(byte[] content, Limits limits, Map<String, ZipEntryRecord> entries) {
        this.content = content;
        this.limits = limits;
        this.entries = entries;
    }

    /**
     * Reads and checks the central directory.
     *
     * @throws UnreadableDocument with reason DAMAGED, ENCRYPTED, TOO_LARGE, BOMB or UNSAFE_ENTRY
     */
    static ZipContainer open(byte[] content, Limits limits) {
        List<ZipEntryRecord> records = new ZipDirectory(content, limits.entries()).read();
        refuseBomb(records, limits);
        refuseOverlap(records);
        Map<String, ZipEntryRecord> entries = new LinkedHashMap<>();
        for (ZipEntryRecord entry : records) {
            if (entry.encrypted()) {
                throw new UnreadableDocument(Reason.ENCRYPTED, Map.of("entry", entry.name()));
            }
            if (leavesContainer(entry.name())) {
                throw unsafe(entry.name(), "path");
            }
            if (entries.put(key(entry.name()), entry) != null) {
                throw unsafe(entry.name(), "duplicate");
            }
        }
        return new ZipContainer(content, limits, entries);
    }

    Collection<ZipEntryRecord> entries() {
        return entries.values();
    }

    boolean holds(String name) {
        return entries.containsKey(key(name));
    }

    /** Opens an entry by its name, which is not case-sensitive in an Office package; empty when there is none. */
    Optional<InputStream> open(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(entry -> {
            if (entry.size() > limits.partBytes()) {
                throw new UnreadableDocument(
                        Reason.TOO_LARGE,
                        Map.of(
                                "what", "part",
                                "entry", entry.name(),
                                "limit", Long.toString(limits.partBytes()),
                                "actual", Long.toString(entry.size())));
            }
            return new ZipEntryStream(content, entry);
        });
    }

    private static void refuseBomb(List<ZipEntryRecord> records, Limits limits) {
        long inflated = 0;
        for (ZipEntryRecord entry : records) {
            inflated += entry.size();
            if (inflated > limits.inflatedBytes()) {
                throw new UnreadableDocument(
                        Reason.BOMB,
                        Map.of(
                                "what", "inflated",
                                "entry", entry.name(),
                                "limit", Long.toString(limits.inflatedBytes())));
            }
            if (entry.size() > limits.ratioFloorBytes()
                    && entry.size() / limits.inflateRatio() >= Math.max(1, entry.compressedSize())) {
                throw new UnreadableDocument(
                        Reason.BOMB,
                        Map.of(
                                "what", "ratio",
                                "entry", entry.name(),
                                "limit", Integer.toString(limits.inflateRatio())));
            }
        }
    }

    /** Entries that share their data inflate a few bytes many times over. */
    private static void refuseOverlap(List<ZipEntryRecord> records) {
        List<ZipEntryRecord> byPlace = records.stream()
                .sorted(Comparator.comparingLong(ZipEntryRecord::headerStart))
                .toList();
        for (int i = 1; i < byPlace.size(); i++) {
            if (byPlace.get(i).headerStart() < byPlace.get(i - 1).dataEnd()) {
                throw new UnreadableDocument(
                        Reason.BOMB,
                        Map.of("what", "overlap", "entry", byPlace.get(i).name()));
            }
        }
    }

    private static boolean leavesContainer(String name) {
        String path = name.replace('\\', '/');
        return path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    private static UnreadableDocument unsafe(String entry, String what) {
        return new UnreadableDocument(Reason.UNSAFE_ENTRY, Map.of("entry", entry, "what", what));
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
