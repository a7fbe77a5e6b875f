package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.PlanProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Opens a workbook carefully before a library does: the library keeps the shared texts in memory, so what unpacks
 * beyond measure is refused. What is counted is what comes out, not what the container says.
 */
final class WorkbookGuard {

    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_SHARED = 48L << 20;
    private static final long MAX_TOTAL = 400L << 20;
    private static final int PROLOG = 4_096;

    private WorkbookGuard() {}

    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
            Set<String> names = new HashSet<>();
            long left = MAX_TOTAL;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName())) {
                    throw broken();
                }
                left -= drain(
                        zip, entry, entry.getName().contains("sharedStrings") ? Math.min(MAX_SHARED, left) : left);
            }
        } catch (IOException damaged) {
            throw broken();
        }
    }

    private static long drain(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] prolog = in.readNBytes(PROLOG);
            // A workbook has no document type; who sends one wants entities resolved.
            if (new String(prolog, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw broken();
            }
            CellReferences references = new CellReferences();
            long size = prolog.length;
            requireNear(references, prolog, prolog.length);
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw tooLarge();
                }
                requireNear(references, buffer, read);
            }
            return size;
        }
    }

    private static void requireNear(CellReferences references, byte[] bytes, int length) {
        if (!references.areNear(bytes, length)) {
            throw broken();
        }
    }

    private static Rejection tooLarge() {
        return new Rejection(
                PlanProblem.FILE_TOO_LARGE,
                List.of(new Fault("file", "unpacks-too-large", new Text("解压后过大", "it unpacks to more than is taken"))));
    }

    private static Rejection broken() {
        return new Rejection(
                PlanProblem.FILE_UNREADABLE,
                List.of(new Fault("file", "workbook-broken", new Text("不是完好的 .xlsx 文件", "it is no whole .xlsx file"))));
    }
}
