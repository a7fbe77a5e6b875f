package dev.zeren.document;

/**
 * How much a document may ask of its reader. Checked before anything is inflated or parsed where the file declares it,
 * and again while reading, because a file may lie.
 *
 * @param fileBytes size of the file as sent
 * @param entries number of entries in a ZIP container
 * @param inflatedBytes size of all entries of a container together, as declared
 * @param partBytes size of one entry that is read, when inflated; bounds the memory of a read together with
 *     {@code characters}
 * @param inflateRatio inflated size divided by stored size, of one entry and of the whole container
 * @param ratioFloorBytes entries that inflate to less than this are not held to the ratio: small XML parts full of
 *     repetition are common and harmless
 * @param characters length of the text; each paragraph and each cell counts {@value TextBudget#BLOCK_COST} more, because
 *     a million empty cells cost memory too
 * @param elementDepth nesting of elements in an XML part
 */
public record Limits(
        long fileBytes,
        int entries,
        long inflatedBytes,
        long partBytes,
        int inflateRatio,
        long ratioFloorBytes,
        int characters,
        int elementDepth) {

    private static final long MIB = 1024L * 1024L;

    /**
     * 20 MiB file, 5,000 entries, 200 MiB inflated, 32 MiB a part, 200:1 above 1 MiB, a million characters: several times
     * the longest plan known, and few enough to read within the heap of a small service.
     */
    public static final Limits DEFAULT = new Limits(20 * MIB, 5_000, 200 * MIB, 32 * MIB, 200, MIB, 1_000_000, 150);

    public Limits {
        if (fileBytes < 1
                || entries < 1
                || inflatedBytes < 1
                || partBytes < 1
                || inflateRatio < 1
                || ratioFloorBytes < 0
                || characters < 1
                || elementDepth < 1) {
            throw new IllegalArgumentException("limits are positive: " + fileBytes + " bytes, " + entries + " entries");
        }
    }
}
