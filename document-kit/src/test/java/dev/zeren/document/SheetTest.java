package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.document.LeftOut.Kind;
import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void aTaskTableIsReadWithItsTitleItsMergedCellsAndItsNote() {
        SourceText source = read(book -> {
            Sheet sheet = book.createSheet("任务");
            row(sheet, 0, "临河区2026年重点任务分解表");
            row(sheet, 1, "序号", "目标任务", "牵头单位", "完成时限");
            row(sheet, 2, "1", "健全制度", "办公室", "9月底");
            row(sheet, 3, "", "整理档案", "", "10月底");
            row(sheet, 5, "2", "开展培训", "人事科", "全年");
            row(sheet, 6, "注：每月5日前报送。");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
        });

        assertEquals(
                "临河区2026年重点任务分解表",
                assertInstanceOf(Paragraph.class, source.blocks().get(0)).text());
        Table table = assertInstanceOf(Table.class, source.blocks().get(1));
        assertEquals(4, table.rows().size());
        assertEquals(List.of("1", "整理档案", "办公室", "10月底"), texts(table, 2));
        assertEquals(
                "注：每月5日前报送。",
                assertInstanceOf(Paragraph.class, source.blocks().get(2)).text());
        assertEquals(List.of(new LeftOut(Kind.SHEET_NAME, "任务")), source.leftOut());
        assertEquals(Format.EXCEL, source.format());
        Conservation.assertHolds(source);
    }

    @Test
    void headsAndFeetOfPrintedPagesAreLeftOutAndTold() {
        SourceText source = read(book -> {
            Sheet sheet = book.createSheet("任务");
            row(sheet, 0, "序号", "目标任务");
            row(sheet, 1, "1", "健全制度");
            sheet.getHeader().setCenter("&\"宋体,Regular\"&12临河区教育局");
            sheet.getFooter().setRight("第&P页");
        });

        assertEquals(
                List.of(
                        new LeftOut(Kind.HEADER, "临河区教育局"),
                        new LeftOut(Kind.FOOTER, "第 页"),
                        new LeftOut(Kind.SHEET_NAME, "任务")),
                source.leftOut());
    }

    @Test
    void theWordsOfABoxStandBehindTheCells() {
        SourceText source = read(book -> {
            XSSFSheet sheet = book.createSheet("任务");
            row(sheet, 0, "序号", "目标任务");
            row(sheet, 1, "1", "健全制度");
            sheet.createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 0, 5, 4))
                    .setText("说明：每月5日前报送。");
        });

        assertEquals(
                "说明：每月5日前报送。",
                assertInstanceOf(Paragraph.class, source.blocks().get(1)).text());
        Conservation.assertHolds(source);
    }

    @Test
    void numbersAndDatesAreReadAsTheyShow() {
        SourceText source = read(book -> {
            Sheet sheet = book.createSheet();
            Row row = sheet.createRow(0);
            number(book, row.createCell(0), 0.15, "0%");
            number(book, row.createCell(1), 1234.5, "#,##0.00");
            row.createCell(2).setCellValue(3);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellFormula("1+1");
            row.getCell(5).setCellValue(2);
            Row dates = sheet.createRow(1);
            for (String format : List.of("yyyy\"年\"m\"月\"d\"日\"", "yyyy-mm-dd", "m/d/yy")) {
                Cell cell = dates.createCell(Math.max(dates.getLastCellNum(), 0));
                cell.setCellValue(LocalDate.of(2026, 10, 1));
                style(book, cell, format);
            }
        });
        Table table = assertInstanceOf(Table.class, source.blocks().get(0));
        assertEquals(List.of("15%", "1,234.50", "3", "0.3", "TRUE", "2"), texts(table, 0));
        assertEquals(
                List.of("2026年10月1日", "2026-10-01", "2026/10/1"),
                texts(table, 1).subList(0, 3));
    }

    @Test
    void whatIsHiddenIsToldAndNotRead() {
        SourceText source = read(book -> {
            Sheet sheet = book.createSheet("显示");
            row(sheet, 0, "甲", "藏列", "丙");
            row(sheet, 1, "藏行", "", "");
            row(sheet, 2, "丁", "", "戊");
            sheet.setColumnHidden(1, true);
            sheet.getRow(1).setZeroHeight(true);
            row(book.createSheet("底稿"), 0, "草", "稿");
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });
        assertEquals("甲\t丙\n丁\t戊\n", source.text());
        assertEquals(
                List.of(
                        new LeftOut(Kind.HIDDEN, "底稿\n草\t稿"),
                        new LeftOut(Kind.SHEET_NAME, "显示"),
                        new LeftOut(Kind.HIDDEN, "藏列"),
                        new LeftOut(Kind.HIDDEN, "藏行")),
                source.leftOut());
    }

    @Test
    void ofSeveralSheetsEachBeginsWithItsName() {
        SourceText source = read(book -> {
            row(book.createSheet("小学"), 0, "甲", "乙");
            book.createSheet("空表");
            row(book.createSheet("中学"), 0, "丙", "丁");
        });
        assertEquals("小学\n甲\t乙\n中学\n丙\t丁\n", source.text());
        assertEquals(
                1, assertInstanceOf(Paragraph.class, source.blocks().get(2)).headingLevel());
    }

    @Test
    void aSheetOfOneColumnIsText() {
        SourceText source = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "一、健全制度");
            row(sheet, 3, "二、整理档案");
        });
        assertEquals("一、健全制度\n二、整理档案\n", source.text());
        assertEquals(2, source.blocks().size());
    }

    @Test
    void aMergedAreaWhoseFirstRowIsHiddenShowsInItsNextRow() {
        SourceText source = read(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "块", "甲");
            row(sheet, 1, "", "乙");
            row(sheet, 2, "丙", "丁");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.getRow(0).setZeroHeight(true);
        });
        assertEquals("块\t乙\n丙\t丁\n", source.text());
    }

    @Test
    void aWorkbookWithoutACellIsEmpty() {
        assertEquals(
                Reason.EMPTY,
                assertThrows(UnreadableDocument.class, () -> read(XSSFWorkbook::createSheet))
                        .reason());
    }

    @Test
    void aTableOfTwoHundredColumnsIsReadAndAMillionPlacesAreTooMany() {
        SourceText wide = read(book -> {
            Sheet sheet = book.createSheet();
            for (int r = 0; r < 50; r++) {
                String[] cells = new String[200];
                Arrays.fill(cells, "格");
                row(sheet, r, cells);
            }
        });
        assertEquals(200, assertInstanceOf(Table.class, wide.blocks().get(0)).columns());
        UnreadableDocument refused = assertThrows(
                UnreadableDocument.class,
                () -> read(book -> {
                    Sheet sheet = book.createSheet();
                    for (int r = 0; r < 1_000; r++) {
                        row(sheet, r, "首");
                        sheet.getRow(r).createCell(r + 1).setCellValue("对角");
                    }
                }));
        assertEquals(Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void macrosAreRefusedAndAnotherWorkbookIsNotOpened() throws IOException {
        byte[] book = bytes(filled -> row(filled.createSheet(), 0, "甲", "乙"));
        assertEquals(
                Reason.MACROS,
                assertThrows(
                                UnreadableDocument.class,
                                () -> new DocumentReader().read(with(book, "xl/vbaProject.bin", "x"), "a.xlsx"))
                        .reason());
        String linked = Docx.relationships(Docx.external("externalLinkPath", "file:///D:/年度/台账.xlsx"));
        byte[] file = with(book, "xl/externalLinks/_rels/externalLink1.xml.rels", linked);
        assertEquals("甲\t乙\n", new DocumentReader().read(file, "a.xlsx").text());
    }

    private static byte[] with(byte[] book, String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    static void row(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    private static void number(XSSFWorkbook book, Cell cell, double value, String format) {
        cell.setCellValue(value);
        style(book, cell, format);
    }

    private static void style(XSSFWorkbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    static byte[] bytes(Consumer<XSSFWorkbook> filled) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filled.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SourceText read(Consumer<XSSFWorkbook> filled) {
        return new DocumentReader().read(bytes(filled), "tasks.xlsx");
    }

    private static List<String> texts(Table table, int row) {
        return table.grid().get(row).stream().map(Table.Cell::text).toList();
    }
}
