package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.zeren.document.LeftOut.Kind;
import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final String LONG = "全区各学校要坚持立德树人，深化教育教学改革，优化资源配置，补齐发展短板，推动全区教育事业高质量发展，努力办好人民满意的教育。";

    @Test
    void linesAreJoinedToParagraphsByIndentAndByFullLines() {
        SourceText source = Pdf.create()
                .page()
                .text(200, 760, 18, "临河区教育工作要点")
                .paragraph(90, 700, 14, 28, LONG)
                .paragraph(90, 620, 14, 28, "一、健全制度。")
                .paragraph(90, 590, 14, 28, LONG)
                .read();
        assertEquals(List.of("临河区教育工作要点", LONG, "一、健全制度。", LONG), paragraphs(source));
        assertEquals(Format.PDF, source.format());
        Conservation.assertHolds(source);
    }

    @Test
    void aParagraphGoesOnOverThePageAndTheMarksOfThePageAreTold() {
        Pdf pdf = Pdf.create();
        int half = 28 * 2 - 2;
        pdf.page().text(90, 800, 9, "临河区教育局文件").paragraph(90, 150, 14, 28, LONG.substring(0, half));
        pdf.text(280, 40, 12, "— 1 —");
        pdf.page()
                .text(90, 800, 9, "临河区教育局文件")
                .text(90, 740, 14, LONG.substring(half))
                .text(280, 40, 12, "— 2 —");
        SourceText source = pdf.read();
        assertEquals(List.of(LONG), paragraphs(source));
        assertEquals(
                List.of(
                        new LeftOut(Kind.HEADER, "临河区教育局文件"),
                        new LeftOut(Kind.PAGE_MARK, "— 1 —"),
                        new LeftOut(Kind.PAGE_MARK, "— 2 —")),
                source.leftOut());
    }

    @Test
    void aNumberInTheMiddleOfAPageIsNoPageMark() {
        assertEquals(
                List.of("2026"),
                paragraphs(Pdf.create().page().text(90, 400, 14, "2026").read()));
    }

    @Test
    void aRuledTableIsReadWithItsMergedCells() {
        Pdf pdf = Pdf.create().page().text(90, 700, 14, "分工表");
        grid(pdf, 640);
        pdf.text(95, 625, 12, "类别").text(205, 625, 12, "任务").text(405, 625, 12, "分值");
        pdf.text(95, 580, 12, "管理").text(205, 595, 12, "健全制度").text(405, 580, 12, "100");
        pdf.text(205, 565, 12, "整理档案").text(90, 500, 14, "表后正文");
        SourceText source = pdf.read();
        Table table = assertInstanceOf(Table.class, source.blocks().get(1));
        assertEquals(3, table.rows().size());
        assertEquals(List.of("管理", "整理档案", "100"), texts(table, 2));
        assertEquals(2, table.cellAt(2, 0).rowSpan());
        assertEquals("表后正文", ((Paragraph) source.blocks().get(2)).text());
        Conservation.assertHolds(source);
    }

    @Test
    void aTableThatGoesOnOverThePageIsOneAndItsRepeatedHeadIsTold() {
        Pdf pdf = Pdf.create();
        for (int page = 1; page <= 2; page++) {
            pdf.page();
            grid(pdf, 640);
            pdf.text(95, 625, 12, "类别").text(205, 625, 12, "任务").text(405, 625, 12, "分值");
            pdf.text(95, 580, 12, "类" + page).text(205, 595, 12, "甲" + page).text(205, 565, 12, "乙" + page);
        }
        SourceText source = pdf.read();
        Table table = assertInstanceOf(Table.class, source.blocks().get(0));
        assertEquals(1, source.blocks().size());
        assertEquals(5, table.rows().size());
        assertEquals(List.of("类2", "乙2", ""), texts(table, 4));
        assertEquals(List.of(new LeftOut(Kind.HEADER, "类别\t任务\t分值")), source.leftOut());
    }

    @Test
    void textInTwoColumnsIsReadColumnByColumn() {
        String words = LONG + LONG.replace('全', '本') + LONG.replace('全', '各') + LONG + LONG;
        Pdf pdf = Pdf.create().page().text(220, 790, 18, "临河区教育简报二十");
        columns(pdf, 740, 17, words);
        SourceText source = pdf.text(200, 100, 12, "临河区教育局办公室编印二〇二六年").read();

        assertEquals(List.of("临河区教育简报二十", words, "临河区教育局办公室编印二〇二六年"), paragraphs(source));
        Conservation.assertHolds(source);
    }

    @Test
    void aListBesideAnotherIsNoTextInColumns() {
        Pdf pdf = Pdf.create().page();
        for (int row = 0; row < 10; row++) {
            pdf.text(60, 740 - 20 * row, 12, row % 3 == 0 ? "第一实验小学附属河东幼儿园部" : "河东小学");
            pdf.text(320, 740 - 20 * row, 12, "校长" + "甲".repeat(row + 1));
        }

        assertEquals("河东小学\t校长甲甲", paragraphs(pdf.read()).get(1));
    }

    /** A paragraph over two columns of lines of so many characters, the first line indented by two. */
    private static void columns(Pdf pdf, double top, int perLine, String words) {
        int lines = (words.length() + 2 + perLine - 1) / perLine;
        int perColumn = (lines + 1) / 2;
        int from = 0;
        for (int line = 0; line < lines; line++) {
            int indent = line == 0 ? 2 : 0;
            int to = Math.min(words.length(), from + perLine - indent);
            double left = line < perColumn ? 60 : 320;
            double y = top - 20 * (line % perColumn);
            pdf.text(left + 12 * indent, y, 12, words.substring(from, to));
            from = to;
        }
    }

    @Test
    void aRowThatGoesOnOverThePageIsOne() {
        Table table = overThePage("制定");

        assertEquals(3, table.rows().size());
        assertEquals(List.of("1", "制定培训方案", "人事科"), texts(table, 1));
        assertEquals(List.of("2", "培训教师", "教研室"), texts(table, 2));
    }

    @Test
    void aRowWhoseWordsHaveEndedDoesNotGoOn() {
        Table table = overThePage("制定办法。");

        assertEquals(4, table.rows().size());
        assertEquals(List.of("", "培训方案", ""), texts(table, 2));
    }

    private static Table overThePage(String lastWords) {
        Pdf pdf = Pdf.create().page();
        rows(pdf, 760);
        pdf.text(95, 740, 12, "序号").text(205, 740, 12, "任务").text(405, 740, 12, "责任科室");
        pdf.text(95, 710, 12, "1")
                .text(205, 710, 12, lastWords)
                .text(405, 710, 12, "人事科")
                .page();
        rows(pdf, 760);
        pdf.text(205, 740, 12, "培训方案");
        pdf.text(95, 710, 12, "2").text(205, 710, 12, "培训教师").text(405, 710, 12, "教研室");
        SourceText source = pdf.read();
        Conservation.assertHolds(source);
        return assertInstanceOf(Table.class, source.blocks().get(0));
    }

    @Test
    void aLineOfACellThatReachesTheEdgeGoesOn() {
        Pdf pdf = Pdf.create().page();
        pdf.line(90, 640, 300, 640).line(90, 600, 300, 600).line(90, 580, 300, 580);
        pdf.line(90, 580, 90, 640).line(190, 580, 190, 640).line(300, 580, 300, 640);
        pdf.text(92, 625, 12, "落实安全生产责任").text(92, 608, 12, "制").text(195, 625, 12, "全年");
        pdf.text(92, 585, 12, "甲").text(195, 585, 12, "乙");
        Table table = assertInstanceOf(Table.class, pdf.read().blocks().get(0));
        assertEquals("落实安全生产责任制", table.cellAt(0, 0).text());
    }

    @Test
    void aFrameIsNoTableAndAWatermarkIsTold() {
        Pdf pdf = Pdf.create().page().raw("80 600 400 100 re S\n").text(90, 650, 14, "框内的话");
        pdf.raw("BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <5185> Tj ET\n");
        SourceText source = pdf.read();
        assertEquals(List.of("框内的话"), paragraphs(source));
        assertEquals(List.of(new LeftOut(Kind.WATERMARK, "内")), source.leftOut());
    }

    @Test
    void aScannedFileIsToldAndAScannedPageAmongOthersIsLeftOut() {
        String image =
                "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
                        + " /Length LENGTH >>";
        Pdf scanned = Pdf.create().object(image, new byte[] {0});
        scanned.page().resource("/XObject << /I 4 0 R >>").raw("q 595 0 0 842 0 0 cm /I Do Q\n");
        UnreadableDocument refused = refused(scanned.toBytes());
        assertEquals(Reason.SCANNED, refused.reason());
        assertEquals("1", refused.facts().get("pages"));
        SourceText mixed = scanned.page().text(90, 700, 14, "正文").read();
        assertEquals(List.of(new LeftOut(Kind.SCANNED_PAGE, "1")), mixed.leftOut());
    }

    @Test
    void aFileThatIsProtectedIsToldWhateverItsPassword() throws IOException {
        byte[] plain = Pdf.create().page().text(90, 700, 14, "正文").toBytes();
        for (String user : List.of("", "secret")) {
            try (PDDocument document = Loader.loadPDF(plain);
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
                document.save(out);
                assertEquals(Reason.ENCRYPTED, refused(out.toByteArray()).reason());
            }
        }
    }

    @Test
    void whatInflatesBeyondMeasureIsRefusedBeforeItIsInflated() {
        byte[] bomb = Pdf.deflate(new byte[60_000_000]);
        String once = "<< /Length LENGTH /Filter /FlateDecode >>";
        Pdf single = Pdf.create().object(once, bomb);
        single.page().text(90, 700, 14, "正文");
        assertEquals(Reason.BOMB, refused(single.toBytes()).reason());
        Pdf twice = Pdf.create().object("<< /Length LENGTH /Filter [/Fl#61teDecode /Fl] >>", Pdf.deflate(bomb));
        twice.page().text(90, 700, 14, "正文");
        assertEquals(Reason.BOMB, refused(twice.toBytes()).reason());
        Pdf old = Pdf.create().object("<< /Length LENGTH /Filter /LZ#57Decode >>", bomb);
        old.page().text(90, 700, 14, "正文");
        assertEquals(Reason.UNSUPPORTED_FORMAT, refused(old.toBytes()).reason());
    }

    @Test
    void aPictureIsNeitherMeasuredNorInflated() {
        String picture = "<< /Subtype /Image /Length LENGTH /Filter /FlateDecode >>";
        Pdf pdf = Pdf.create().object(picture, Pdf.deflate(new byte[60_000_000]));
        assertEquals("正文\n", pdf.page().text(90, 700, 14, "正文").read().text());
        Pdf disguised = Pdf.create()
                .object(
                        "<< /Subtype /Form /Subtype /Image /BBox [0 0 9 9] /Length LENGTH /Filter" + " /FlateDecode >>",
                        Pdf.deflate("BT ET".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII)));
        disguised.page().resource("/XObject << /X 4 0 R >>").raw("/X Do\n").text(90, 700, 14, "正文");
        assertEquals("正文\n", disguised.read().text());
    }

    @Test
    void drawingsThatDrawEachOtherAndStatesWithoutEndAreRefusedInTime() {
        Pdf nested = Pdf.create();
        for (int i = 0; i < 12; i++) {
            String next = "/X " + (5 + i) + " 0 R";
            nested.object(
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << " + next
                            + " >> >> /Length LENGTH >>",
                    "/X Do ".repeat(10).getBytes(StandardCharsets.US_ASCII));
        }
        nested.object(
                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length LENGTH >>",
                "q Q".getBytes(StandardCharsets.US_ASCII));
        nested.page().resource("/XObject << /X 4 0 R >>").raw("/X Do\n").text(90, 700, 14, "正文");
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertEquals(Reason.TOO_LARGE, refused(nested.toBytes()).reason()));
        Pdf states = Pdf.create().page().raw("q ".repeat(2_000_000)).text(90, 700, 14, "正文");
        assertEquals(Reason.TOO_LARGE, refused(states.toBytes()).reason());
    }

    @Test
    void tablesThatUnfoldToMillionsAreRefusedInTime() {
        String line = "100 beginbfrange % <\n" + "<0000> <FFFF> <0000> ".repeat(100) + "endbfrange ";
        byte[] unfolding = ("begincmap " + line.repeat(400)).getBytes(StandardCharsets.US_ASCII);
        Pdf meanings = Pdf.create().object("<< /Length LENGTH /Filter /FlateDecode >>", Pdf.deflate(unfolding));
        meanings.page().text(90, 700, 14, "正文");
        Pdf plain = Pdf.create().object("<< /Length LENGTH >>", unfolding);
        plain.page().text(90, 700, 14, "正文");
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertEquals("characters", refused(meanings.toBytes()).facts().get("what"));
            assertEquals("characters", refused(plain.toBytes()).facts().get("what"));
        });
        for (String widths : List.of("[0 0 0]", "[1 0 0]", "7 0 R")) {
            Pdf objects = Pdf.create()
                    .object(
                            "<< /Type /XRef /W " + widths
                                    + " /Index [0 2147483647] /Length LENGTH /Filter /FlateDecode >>",
                            Pdf.deflate(new byte[3_000_000]));
            objects.page().text(90, 700, 14, "正文");
            assertThrows(UnreadableDocument.class, objects::read, widths);
            Pdf plainly =
                    Pdf.create().object("<< /Type /XRef /W " + widths + " /Length LENGTH >>", new byte[3_000_000]);
            plainly.page().text(90, 700, 14, "正文");
            assertThrows(UnreadableDocument.class, plainly::read, widths);
        }
    }

    @Test
    void tooManyPagesAndTooManyCharactersAreTold() {
        Pdf pages = Pdf.create();
        for (int i = 0; i <= 2_000; i++) {
            pages.page();
        }
        assertEquals("pages", refused(pages.toBytes()).facts().get("what"));
        Pdf characters = Pdf.create();
        for (int i = 0; i < 30; i++) {
            characters.page().text(90, 700, 14, "文".repeat(40_000));
        }
        assertEquals(
                "characters", refused(characters.deflated().toBytes()).facts().get("what"));
    }

    @Test
    void aFileCutInTheMiddleIsDamagedOrReadAsFarAsItGoes() {
        byte[] whole = Pdf.create().page().text(90, 700, 14, "正文").toBytes();
        assertEquals(Reason.DAMAGED, refused(Arrays.copyOf(whole, 40)).reason());
        assertEquals(
                Reason.DAMAGED,
                refused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)).reason());
    }

    /** Three columns and three rows; the first and the last column merge the lower two. */
    @Test
    void aSentenceThatEndsWhereItsLineEndsDoesNotEndAnIndentedParagraph() {
        String full = "全区各学校要坚持立德树人推动教育高质量发展努力办好人民满";
        Pdf pdf = Pdf.create().page();
        String paragraph = full.substring(2) + (full + full.substring(0, 27) + "。" + full).repeat(4) + "完。";
        pdf.paragraph(90, 780, 14, 28, paragraph).paragraph(90, 380, 14, 28, paragraph);
        assertEquals(
                List.of(paragraph, paragraph),
                pdf.read().blocks().stream()
                        .map(block -> ((Paragraph) block).text())
                        .toList());
    }

    @Test
    void aMarkBehindAChineseCharacterIsJoinedWithoutABlank() {
        String words = "全区各学校要坚持立德树人推动教育高质量发展努力办好;";
        String first = words.substring(0, 25) + ";";
        SourceText read = Pdf.create()
                .page()
                .paragraph(90, 780, 14, 28, first + "10月底前完成")
                .paragraph(90, 700, 14, 28, "第二段。")
                .read();
        assertEquals(first + "10月底前完成", ((Paragraph) read.blocks().get(0)).text());
    }

    @Test
    void aLineThatIsShortBecauseTheNextWordDidNotFitGoesOn() {
        String line = "全区各学校要坚持立德树人推动教育高质量发展努力办好人民";
        Pdf pdf = Pdf.create().page();
        pdf.text(118, 780, 14, line.substring(2)).text(90, 755, 14, line.substring(0, 22));
        pdf.text(90, 730, 14, "kindergarten全区各学校")
                .text(118, 705, 14, line.substring(2))
                .text(90, 680, 14, "完。");
        assertEquals(
                List.of(line.substring(2) + line.substring(0, 22) + "kindergarten全区各学校", line.substring(2) + "完。"),
                pdf.read().blocks().stream()
                        .map(block -> ((Paragraph) block).text())
                        .toList());
    }

    private static void rows(Pdf pdf, double top) {
        for (double y : new double[] {top, top - 30, top - 60}) {
            pdf.line(90, y, 500, y);
        }
        for (double x : new double[] {90, 200, 400, 500}) {
            pdf.line(x, top, x, top - 60);
        }
    }

    private static void grid(Pdf pdf, double top) {
        pdf.line(90, top, 500, top).line(90, top - 30, 500, top - 30).line(90, top - 90, 500, top - 90);
        pdf.line(200, top - 60, 400, top - 60);
        for (double x : new double[] {90, 200, 400, 500}) {
            pdf.line(x, top, x, top - 90);
        }
    }

    private static UnreadableDocument refused(byte[] file) {
        return assertThrows(UnreadableDocument.class, () -> new DocumentReader().read(file, "plan.pdf"));
    }

    private static List<String> paragraphs(SourceText source) {
        return source.blocks().stream().map(block -> ((Paragraph) block).text()).toList();
    }

    private static List<String> texts(Table table, int row) {
        return table.grid().get(row).stream().map(Table.Cell::text).toList();
    }
}
