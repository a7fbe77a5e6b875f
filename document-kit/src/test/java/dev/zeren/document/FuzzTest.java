package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Damages valid files at random and reads what is left: a text that keeps the law of conservation, or one of the known
 * refusals, in time. The seed of a failure is reported and makes the same file again.
 */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
class FuzzTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final byte[] text = SameTextTest.bytes("same-text/same.txt");
    private final byte[] word = SameTextTest.bytes("same-text/same.docx");
    private final byte[] html = SameTextTest.bytes("same-text/same.html");
    private final byte[] pdf = SameTextTest.bytes("same-text/same.pdf");
    private final byte[] oldWord = SameTextTest.bytes("same-text/same.doc");
    private final byte[] sheet = workbook();
    private final byte[] handmade = handmadePdf();

    FuzzTest() throws IOException {}

    @Property
    void aDamagedTextIsReadOrRefused(@ForAll("seeds") long seed) {
        assertReadOrRefused(Damage.ofBytes(text, new Random(seed)));
    }

    /** A container holds checksums of everything, so that none of these need be read. */
    @Property
    void aDamagedContainerIsReadOrRefused(@ForAll("seeds") long seed) {
        isRead(Damage.ofBytes(word, new Random(seed)));
    }

    @Property
    void aWordFileOfDamagedPartsIsReadOrRefused(@ForAll("seeds") long seed) throws IOException {
        assertReadOrRefused(Damage.ofParts(word, new Random(seed)));
    }

    @Property
    void aWorkbookOfDamagedPartsIsReadOrRefused(@ForAll("seeds") long seed) throws IOException {
        assertReadOrRefused(Damage.ofParts(sheet, new Random(seed)));
    }

    @Property
    void aDamagedWebPageIsReadOrRefused(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        assertReadOrRefused(random.nextBoolean() ? Damage.ofBytes(html, random) : Damage.ofMarkup(html, random));
    }

    @Property
    void aDamagedPdfIsReadOrRefused(@ForAll("seeds") long seed) {
        assertReadOrRefused(Damage.ofBytes(pdf, new Random(seed)));
    }

    /** The damage made the page thirty kilometres wide, or so. */
    @Example
    void aPageOfAnyWidthIsReadInTime() {
        isRead(Damage.ofBytes(pdf, new Random(3467987689029401154L)));
    }

    /** Nothing in it is compressed, so that what draws the page is hit. */
    @Property
    void aPdfOfDamagedOperatorsIsReadOrRefused(@ForAll("seeds") long seed) {
        assertReadOrRefused(Damage.ofBytes(handmade, new Random(seed)));
    }

    @Property
    void aDamagedOldWordFileIsReadOrRefused(@ForAll("seeds") long seed) {
        assertReadOrRefused(Damage.ofBytes(oldWord, new Random(seed)));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** Some of the files must be read, or the damage would test nothing. */
    private static void assertReadOrRefused(byte[] file) {
        Statistics.collect(isRead(file));
        Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    private static boolean isRead(byte[] file) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                SourceText source = new DocumentReader().read(file, "plan");
                Conservation.assertHolds(source);
                Conservation.assertHolds(FlattenedTables.recognise(source));
                return true;
            } catch (UnreadableDocument e) {
                return false;
            }
        });
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
