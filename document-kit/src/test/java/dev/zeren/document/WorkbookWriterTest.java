package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("序号", 6, Alignment.CENTER),
            new SheetColumn("任务", 60, Alignment.LEFT),
            new SheetColumn("进度%", 8, Alignment.RIGHT));

    @Test
    void anotherProgramFindsTitleHeaderRowsAndWidths() throws IOException {
        byte[] file = written("2026年工作台账", List.of(1, "夯实基础", 40), Arrays.asList(2, null, 0));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheet("台账");
            assertEquals("A1:C1", sheet.getMergedRegion(0).formatAsString());
            assertEquals("2026年工作台账", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("任务", sheet.getRow(1).getCell(1).getStringCellValue());
            assertEquals(2, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertEquals(1, sheet.getRepeatingRows().getFirstRow());
            assertEquals(60, sheet.getColumnWidth(1) / 256);
            assertTrue(sheet.getRow(2).getCell(1).getCellStyle().getWrapText());
            assertEquals(40, sheet.getRow(2).getCell(2).getNumericCellValue());
            assertEquals(CellType.BLANK, sheet.getRow(3).getCell(1).getCellType());
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws IOException {
        List<String> texts = List.of("=1+1", "+86 10", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1");
        for (String text : texts) {
            try (XSSFWorkbook book =
                    new XSSFWorkbook(new ByteArrayInputStream(written(null, Arrays.asList(1, text, null))))) {
                var cell = book.getSheetAt(0).getRow(1).getCell(1);
                assertEquals(CellType.STRING, cell.getCellType(), text);
                assertEquals(text, cell.getStringCellValue());
                assertEquals("@", cell.getCellStyle().getDataFormatString());
            }
        }
    }

    @Test
    void whatIsWrittenReadsBackAsItIs() throws IOException {
        SourceText read = new DocumentReader().read(written("台账", List.of(1, "甲\n乙 <&>", 40)), "a.xlsx");
        assertTrue(read.text().contains("甲\n乙 <&>"), read.text());
    }

    @Test
    void whatACellCannotHoldIsCutWithASignAndTheFileOpens() throws IOException {
        // Text that does not shrink to nothing: POI takes what does for a bomb.
        String longText = new Random(1)
                .ints(40_000, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] file = written(null, Arrays.asList(1, longText, null), Arrays.asList(2, "甲\u0001\uD800", null));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            String cell = book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
            assertEquals(32_767, cell.length());
            assertEquals(longText.substring(0, 32_766) + "…", cell);
            assertEquals(
                    "甲\uFFFD\uFFFD", book.getSheetAt(0).getRow(2).getCell(1).getStringCellValue());
        }
    }

    @Test
    void manyRowsOfManySheetsAreWrittenInLittleMemoryAndTheStreamStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        String text = "字".repeat(2_000);
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            for (String name : List.of("一", "二")) {
                SheetWriter sheet = book.sheet(name, COLUMNS);
                for (int i = 0; i < 30_000; i++) {
                    sheet.row(List.of(i, text + i, i % 100));
                }
            }
        }
        assertFalse(closed[0]);
        assertTrue(out.size() > 100_000);
    }

    @Test
    void anEmptySheetHasItsHeader() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(null)))) {
            assertEquals("序号", book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
    }

    @Test
    void aNameOrARowThatDoesNotFitIsRefused() throws IOException {
        try (WorkbookWriter book = new WorkbookWriter(new ByteArrayOutputStream())) {
            for (String name : List.of("", "a/b", "[1]", "'台账", "字".repeat(32), "甲:乙")) {
                assertThrows(IllegalArgumentException.class, () -> book.sheet(name, COLUMNS), name);
            }
            SheetWriter sheet = book.sheet("台账", COLUMNS);
            assertThrows(IllegalArgumentException.class, () -> sheet.row(List.of(1)));
        }
        assertThrows(IllegalArgumentException.class, () -> new SheetColumn("序号", 0, Alignment.LEFT));
    }

    private static byte[] written(String title, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            SheetWriter sheet = book.sheet("台账", COLUMNS);
            if (title != null) {
                sheet.title(title);
            }
            for (List<?> row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }
}
