package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zeren.document.LeftOut.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class FlattenedTablesTest {

    private static final String SEED = "zaozhuang-kindergarten-scheme-2022.txt";

    /** A cell on each line, a blank line between rows; weights stand for several rows, and "Ok" is stray. */
    private static final String CELL_PER_LINE = """
            临河区第一幼儿园工作表
            \t类别
            \t项目
            \t要点
            \t分值

            \t基础
            （300分）
            \t管理
            \t健全制度
            \t100分

            \t
            \t
            \t整理档案
            分类存放
            \t

            \t
            \t
            \t核对名册
            \t

            \tOk
            \t
            \t清点物资
            \t

            \t
            \t教学
            \t集体备课
            \t200分

            正文在表后继续。
            """;

    @Test
    void aCellOnEachLineIsReadAsTheTableItWas() {
        SourceText source = recognise(CELL_PER_LINE);

        Table table = onlyTable(source);
        assertEquals(4, table.columns());
        assertEquals(6, table.rows().size());
        assertEquals(
                List.of("基础\n（300分）", "管理", "整理档案\n分类存放", "100分"),
                texts(table.grid().get(2)));
        assertEquals(
                List.of("基础\n（300分）", "管理", "清点物资", "100分"), texts(table.grid().get(4)));
        assertEquals(
                List.of("基础\n（300分）", "教学", "集体备课", "200分"), texts(table.grid().get(5)));
        assertSame(table.cellAt(1, 3), table.cellAt(4, 3));
        assertEquals(
                List.of(Kind.STRAY_CELL),
                source.leftOut().stream().map(LeftOut::kind).toList());
        assertEquals("Ok", source.at(source.leftOut().get(0).at()));
        assertEquals("正文在表后继续。", ((Paragraph) source.blocks().get(2)).text());
    }

    @Test
    void aRowOnEachLineIsReadWithItsEmptyAndItsMissingCells() {
        String text = """
                类别\t项目\t要点\t分值
                基础\t管理\t健全各项规章制度，明确岗位职责，责任到人，按月检查，逐项落实到位。\t100
                \t\t整理教学档案，分类存放，专人负责，每学期末由分管负责人核对签字确认。\t
                对照名册逐人核对信息，发现不符的当天更正，并将结果报办公室留存备查。
                \t教学\t集体备课，每周一次，由教研组长主持，记录在案，期末展示并评比优秀。\t200
                """;
        Table table = onlyTable(recognise(text.replace("对照", "安全\t对照").replace("备查。", "备查。\t50")));
        assertEquals(5, table.rows().size());
        assertEquals(List.of("基础", "安全"), texts(table.grid().get(3)).subList(0, 2));
        assertEquals("50", table.cellAt(3, 3).text());
        assertEquals("100", table.cellAt(2, 3).text());
    }

    @Test
    void aCellThatGoesOnOverLinesIsOneCell() {
        String text = "序号\t任务\t时限\n1\t修订制度\n并公布执行\t九月\n2\t开展培训\t十月\n";
        Table table = onlyTable(recognise(text));
        assertEquals(List.of("1", "修订制度\n并公布执行", "九月"), texts(table.grid().get(1)));
        assertEquals(List.of("2", "开展培训", "十月"), texts(table.grid().get(2)));
    }

    @Test
    void theCellsOfAShortRowStandUnderTheColumnsTheyAreLike() {
        String words = "，明确岗位职责，责任到人，按月检查，逐项落实到位，年底前完成。";
        String text = "类别\t项目\t要点\t分值\n基础\t管理\t健全制度" + words + "\t100\n整理档案" + words + "\t50\n教学\t集体备课" + words
                + "\t200\n安全\t防护\t排查隐患" + words + "\t60\n";
        Table table = onlyTable(recognise(text));
        assertEquals(
                List.of("基础", "管理", "整理档案" + words, "50"), texts(table.grid().get(2)));
        assertEquals(
                List.of("基础", "教学", "集体备课" + words, "200"), texts(table.grid().get(3)));
        assertEquals(
                List.of("安全", "防护", "排查隐患" + words, "60"), texts(table.grid().get(4)));
    }

    @Test
    void emptyCellsOfTheFirstRowAndOfAWholeColumnGoOnWithNothing() {
        Table table = onlyTable(recognise("甲\t乙\t丙\t丁\n\t二\t三\t\n一\t二\t三\t\n\t五\t六\t\n"));
        assertEquals("", table.cellAt(1, 0).text());
        assertEquals("", table.cellAt(3, 3).text());
        assertEquals("一", table.cellAt(3, 0).text());
    }

    @Test
    void aTotalIsNoStrayCell() {
        SourceText source = recognise("类别\t项目\t要点\t分值\n基础\t管理\t甲\t1\n\t\t乙\t\n\t\t丙\t\n合计\t\t\t650\n");
        assertEquals("合计", onlyTable(source).cellAt(4, 0).text());
        assertTrue(source.leftOut().isEmpty());
    }

    @Test
    void indentedParagraphsAndNumberedListsAreNoTable() {
        for (String text : List.of(
                "\t第一段正文开始，说明总体要求，以及本年度工作的目标和任务安排情况说明。\n\t第二段\n\n\t第三段\n\t第四段\n",
                "1.\t健全制度\n2.\t整理档案\n3.\t集体备课\n",
                "主管部门：临河区教育局\t负责人：\n正文\n")) {
            assertSame(SourceText.class, recognise(text).getClass());
            assertTrue(recognise(text).blocks().stream().noneMatch(Table.class::isInstance), text);
        }
    }

    @Test
    void noCharacterIsLostOrDoubled() {
        SourceText source = recognise(CELL_PER_LINE);
        assertEquals(CELL_PER_LINE, source.text());
        Conservation.assertHolds(source);
    }

    @Test
    void zaozhuangGivesItsTableWhole() throws IOException {
        Path seed = Path.of("../../shared/seeds").resolve(SEED);
        Path other = Path.of("../../../shared/seeds").resolve(SEED);
        Path file = Files.exists(seed) ? seed : other;
        assumeTrue(Files.exists(file), "no seeds beside the repository");
        SourceText source = FlattenedTables.recognise(new DocumentReader().read(file, SEED));
        assertScheme(onlyTable(source));
        assertEquals(
                List.of("Kai"), source.leftOut().stream().map(LeftOut::text).toList());
        Conservation.assertHolds(source);
    }

    @Test
    void aRealWordTableOfTheSameShapeGivesTheSameFacts() throws IOException {
        SourceText source = new DocumentReader().read(scheme(), "scheme.docx");
        assertScheme((Table) source.blocks().get(0));
        Conservation.assertHolds(source);
    }

    /** 1 first-level indicator, 8 second-level, 18 task points; a weight for each second-level indicator. */
    private static void assertScheme(Table table) {
        assertEquals(5, table.columns());
        assertEquals(19, table.rows().size());
        List<List<Table.Cell>> points = table.grid().subList(1, 19);
        assertEquals(1, points.stream().map(row -> row.get(0)).distinct().count());
        assertEquals(8, points.stream().map(row -> row.get(1)).distinct().count());
        assertEquals(18, points.stream().map(row -> row.get(2)).distinct().count());
        assertEquals(18, points.stream().map(row -> row.get(3)).distinct().count());
        assertEquals(8, points.stream().map(row -> row.get(4)).distinct().count());
        assertTrue(points.stream()
                .flatMap(List::stream)
                .noneMatch(cell -> cell.text().isBlank()));
        assertEquals(
                650,
                points.stream()
                        .map(row -> row.get(4))
                        .distinct()
                        .mapToInt(cell -> Integer.parseInt(cell.text().replace("分", "")))
                        .sum());
        assertEquals(
                List.of(3, 4, 2, 1, 2, 4, 1, 1),
                points.stream()
                        .map(row -> row.get(1))
                        .distinct()
                        .map(Table.Cell::rowSpan)
                        .toList());
    }

    private static byte[] scheme() throws IOException {
        int[] sizes = {3, 4, 2, 1, 2, 4, 1, 1};
        int[] weights = {100, 100, 100, 50, 100, 100, 50, 50};
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFTable table = document.createTable(19, 5);
            List<String> head = List.of("一级指标", "二级指标", "要点", "年度目标", "分值");
            IntStream.range(0, 5)
                    .forEach(column -> table.getRow(0).getCell(column).setText(head.get(column)));
            int row = 1;
            for (int group = 0; group < sizes.length; group++) {
                for (int point = 0; point < sizes[group]; point++, row++) {
                    merged(table.getRow(row).getCell(0), row == 1, "主业（700分）");
                    merged(table.getRow(row).getCell(1), point == 0, "第" + (group + 1) + "项");
                    table.getRow(row).getCell(2).setText("要点" + row);
                    table.getRow(row).getCell(3).setText("目标" + row);
                    merged(table.getRow(row).getCell(4), point == 0, weights[group] + "分");
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void merged(XWPFTableCell cell, boolean begins, String text) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
        if (begins) {
            cell.setText(text);
        }
    }

    private static SourceText recognise(String text) {
        return FlattenedTables.recognise(new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "table.txt"));
    }

    private static Table onlyTable(SourceText source) {
        List<Table> tables = source.blocks().stream()
                .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty())
                .toList();
        assertEquals(1, tables.size(), source.blocks().toString());
        return tables.get(0);
    }

    private static List<String> texts(List<Table.Cell> cells) {
        return cells.stream().map(Table.Cell::text).toList();
    }
}
