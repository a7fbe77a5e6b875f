package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages valid files at random (cut, flipped, shuffled, repeated) and reads what is left: a text that keeps the law of
 * conservation, or one of the known refusals, in time. {@code -Dzeren.fuzz.tries=} sets the tries for each kind of file,
 * {@code -Dzeren.fuzz.seed=} repeats a run.
 */
class FuzzTest {

    private static final int TRIES = Integer.getInteger("zeren.fuzz.tries", 50);
    private static final long SEED = Long.getLong("zeren.fuzz.seed", 20_261_120L);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A kind of file, one valid file of it, and how it is damaged. */
    enum Kind {
        TEXT("same-text/same.txt"),
        WORD("same-text/same.docx"),
        WORD_PARTS("same-text/same.docx"),
        SHEET_PARTS(null),
        HTML("same-text/same.html"),
        PDF("same-text/same.pdf"),
        PDF_OPERATORS(null),
        OLD_WORD("same-text/same.doc");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }

        private byte[] valid() throws IOException {
            return switch (this) {
                case SHEET_PARTS -> workbook();
                case PDF_OPERATORS -> handmadePdf();
                default -> SameTextTest.bytes(resource);
            };
        }

        private byte[] damaged(byte[] valid, Random random) throws IOException {
            return this == WORD_PARTS || this == SHEET_PARTS ? damagedPart(valid, random) : damage(valid, random);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDamagedFileIsReadOrRefusedAndNeverAnythingElse(Kind kind) throws IOException {
        byte[] valid = kind.valid();
        int refused = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long seed = SEED + attempt;
            refused += read(kind.damaged(valid, new Random(seed)), kind, seed);
        }
        // If nothing were ever refused, or everything, the damage would test nothing.
        assertTrue(refused < TRIES, kind + " was never read");
    }

    private static int read(byte[] file, Kind kind, long seed) {
        long start = System.nanoTime();
        try {
            SourceText source = new DocumentReader().read(file, "plan");
            Conservation.assertHolds(source);
            Conservation.assertHolds(FlattenedTables.recognise(source));
            return 0;
        } catch (UnreadableDocument e) {
            return 1;
        } catch (RuntimeException | Error e) {
            return fail(kind + " of seed " + seed, e);
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(taken.compareTo(PATIENCE) < 0, kind + " of seed " + seed + " took " + taken);
        }
    }

    private static byte[] damage(byte[] valid, Random random) {
        byte[] damaged = valid.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && damaged.length > 16; i++) {
            int from = random.nextInt(damaged.length);
            int length = 1 + random.nextInt(Math.min(64, damaged.length - from));
            switch (random.nextInt(6)) {
                case 0 -> damaged = Arrays.copyOf(damaged, Math.max(16, from));
                case 1 -> damaged[from] ^= (byte) (1 << random.nextInt(8));
                case 2 -> damaged[from] = (byte) random.nextInt(256);
                case 3 -> Arrays.fill(damaged, from, from + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
                case 4 -> {
                    int to = random.nextInt(damaged.length - length + 1);
                    System.arraycopy(damaged, from, damaged, to, length);
                }
                default -> damaged = repeated(damaged, from, length);
            }
        }
        return damaged;
    }

    private static byte[] repeated(byte[] content, int from, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, from + length);
        out.write(content, from, content.length - from);
        return out.toByteArray();
    }

    /** Damages what a container holds and packs it again soundly, so that the parts themselves are read. */
    private static byte[] damagedPart(byte[] container, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean hit =
                        entry.getName().contains("sheet") || entry.getName().endsWith("document.xml");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(hit ? damagedXml(part, random) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Whole elements and numbers change, so that most of what comes out is well-formed. */
    private static byte[] damagedXml(byte[] part, Random random) {
        String xml = new String(part, StandardCharsets.UTF_8);
        String[] pieces = xml.split("(?=<)");
        int times = 1 + random.nextInt(5);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(pieces.length);
            switch (random.nextInt(4)) {
                case 0 -> pieces[at] = pieces[at].replaceAll("\\d+", Integer.toString(random.nextInt()));
                case 1 -> pieces[at] = pieces[random.nextInt(pieces.length)];
                case 2 -> pieces[at] = pieces[at].endsWith("/>") ? "" : pieces[at] + "文";
                default -> pieces[at] = pieces[at].replaceAll("\"[^\"]*\"", "\"continue\"");
            }
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        return SheetTest.bytes(book -> {
            Sheet sheet = book.createSheet("任务");
            for (int row = 0; row < 12; row++) {
                SheetTest.row(sheet, row, row == 0 ? "标题" : "任务" + row, row == 0 ? "" : "单位", "九月");
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 5, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 1, 2));
            sheet.getRow(9).setZeroHeight(true);
        });
    }

    private static byte[] handmadePdf() {
        Pdf pdf = Pdf.create();
        for (int page = 0; page < 3; page++) {
            pdf.page().text(90, 800, 9, "页眉").paragraph(90, 740, 14, 28, "全区各学校要坚持立德树人。".repeat(8));
            pdf.line(90, 500, 500, 500).line(90, 450, 500, 450).line(90, 400, 500, 400);
            pdf.line(90, 400, 90, 500).line(300, 400, 300, 500).line(500, 400, 500, 500);
            pdf.text(95, 480, 12, "甲")
                    .text(305, 480, 12, "乙")
                    .text(95, 430, 12, "丙")
                    .text(305, 430, 12, "丁");
            pdf.text(280, 40, 10, "— " + page + " —");
        }
        return pdf.toBytes();
    }
}
