package dev.zeren.document;

/**
 * One entry as the central directory declares it.
 *
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the inflated content, unsigned
 * @param compressedSize bytes in the file
 * @param size bytes when inflated, as declared
 * @param headerStart where the local header stands
 * @param dataStart where the stored bytes stand
 */
record ZipEntryRecord(
        String name,
        boolean encrypted,
        int method,
        long crc,
        long compressedSize,
        long size,
        long headerStart,
        long dataStart) {

    long dataEnd() {
        return dataStart + compressedSize;
    }
}
