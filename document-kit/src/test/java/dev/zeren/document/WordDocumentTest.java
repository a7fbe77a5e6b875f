package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    @Test
    void theSameContentGivesTheSameBytesInEveryTimeZone() {
        byte[] first = report().toBytes();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertArrayEquals(first, report().toBytes());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherProgramFindsTitleHeadingsTextAndTable() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(report().toBytes()))) {
            assertEquals("完成情况报告", word.getProperties().getCoreProperties().getTitle());
            List<String> styles =
                    word.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
            assertEquals(List.of("Title", "Normal", "Heading1", "Heading2", "BodyText", "TableText"), styles);
            XWPFTable table = word.getTables().get(0);
            assertTrue(table.getRow(0).isRepeatHeader());
            assertFalse(table.getRow(1).isRepeatHeader());
            assertEquals("办公室", table.getRow(1).getCell(0).getText());
            assertEquals("50.0%", table.getRow(2).getCell(1).getText());
            int width = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                    .sum();
            assertEquals(8844, width);
            assertEquals(2, word.getFooterList().size());
            assertTrue(word.getFooterList().get(0).getText().contains("—"));
        }
    }

    @Test
    void everyStyleNamesAFaceForChineseCharacters() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(report().toBytes()))) {
            for (String style : List.of("Title", "Heading1", "Heading2", "TableHead", "Footer")) {
                String fonts =
                        word.getStyles().getStyle(style).getCTStyle().getRPr().toString();
                assertTrue(fonts.contains("eastAsia"), style + " " + fonts);
            }
            assertEquals(
                    44,
                    ((Number) word.getStyles()
                                    .getStyle("Title")
                                    .getCTStyle()
                                    .getRPr()
                                    .getSzArray(0)
                                    .getVal())
                            .intValue());
        }
    }

    @Test
    void whatIsWrittenReadsBackAsItIs() {
        SourceText read = new DocumentReader().read(report().toBytes(), "report.docx");
        assertEquals("完成情况报告\n（截至6月30日）\n一、按板块\n（一）党建\n共20项 <&> “完成”。\n科室\t比例\n办公室\t40.0%\n合计\t50.0%\n\n", read.text());
    }

    @Test
    void tabsAndLineFeedsAreKeptAndCharactersThatXmlCannotHoldAreReplaced() {
        byte[] file = WordDocument.titled("标题")
                .paragraph("甲\t乙\r\n丙\u0001丁\uD800")
                .build()
                .toBytes();
        assertEquals(
                "标题\n甲\t乙\n丙\uFFFD丁\uFFFD\n",
                new DocumentReader().read(file, "a.docx").text());
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        report().writeTo(out);
        assertFalse(closed[0]);
        assertArrayEquals(report().toBytes(), out.toByteArray());
    }

    @Test
    void aTableWhoseRowsDoNotFitItsColumnsIsRefused() {
        WordTable.Builder table =
                WordTable.builder().column("科室", 1, Alignment.LEFT).row("办公室", "1");
        assertThrows(IllegalArgumentException.class, table::build);
        assertThrows(IllegalArgumentException.class, () -> WordTable.builder().build());
        assertThrows(
                IllegalArgumentException.class, () -> WordDocument.titled("标题").heading(4, "x"));
    }

    @Test
    void aTableIsReadWithTheMergedCellsWithWhichItWasWritten() {
        WordGrid grid = new WordGrid(
                3,
                2,
                List.of(
                        List.of(cell("序号", 0, 1, 2), cell("责任分工", 1, 2, 1)),
                        List.of(cell("责任领导", 1, 1, 1), cell("责任科室", 2, 1, 1)),
                        List.of(cell("1", 0, 1, 2), cell("白露", 1, 1, 1), cell("办公室\n人事科", 2, 1, 3)),
                        List.of(cell("", 1, 1, 1)),
                        List.of(cell("二、队伍", 0, 2, 1)),
                        List.of(cell("以上各项", 0, 3, 1))));
        byte[] file = WordDocument.builder()
                .paragraph("文件", Alignment.CENTER)
                .title("标题")
                .table(grid)
                .build()
                .toBytes();
        SourceText read = new DocumentReader().read(file, "a.docx");
        Table table = (Table) read.blocks().stream()
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(
                grid.rows(),
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(one -> cell(one.text(), one.column(), one.columnSpan(), one.rowSpan()))
                                .toList())
                        .toList());
        assertEquals(2, table.headerRows().size());
        assertTrue(read.text().startsWith("文件\n标题\n"), read.text());
    }

    @Test
    void aTableWhoseCellsOverlapOrLeaveGapsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WordGrid(2, 0, List.of(List.of(cell("", 0, 1, 1)))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WordGrid(1, 0, List.of(List.of(cell("", 0, 1, 2)), List.of(cell("", 0, 1, 1)))));
        assertThrows(IllegalArgumentException.class, () -> new WordGrid(1, 0, List.of(List.of(cell("", 0, 2, 1)))));
        assertThrows(IllegalArgumentException.class, () -> new WordGrid(1, 0, List.of()));
    }

    private static WordGrid.Cell cell(String text, int column, int columnSpan, int rowSpan) {
        return new WordGrid.Cell(text, column, columnSpan, rowSpan);
    }

    private static WordDocument report() {
        return WordDocument.titled("完成情况报告")
                .paragraph("（截至6月30日）", Alignment.CENTER)
                .heading(1, "一、按板块")
                .heading(2, "（一）党建")
                .paragraph("共20项 <&> “完成”。")
                .table(WordTable.builder()
                        .column("科室", 3, Alignment.LEFT)
                        .column("比例", 1, Alignment.RIGHT)
                        .row("办公室", "40.0%")
                        .totalRow("合计", "50.0%")
                        .build())
                .build();
    }
}
