package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.LeftOut.Kind;
import dev.zeren.document.UnreadableDocument.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {

    private static final String CONTINUE = "<w:vMerge/>";
    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";

    @Test
    void aCellMergedDownwardsIsPrintedInEachOfItsRowsAndStandsOnceInTheText() {
        SourceText source = read(
                row(cell("", "指标"), cell("", "要点"), cell("", "分值")),
                row(cell(RESTART, "管理"), cell("", "甲"), cell(RESTART, "100")),
                row(cell(CONTINUE, ""), cell("", "乙"), cell(CONTINUE, "")));
        Table table = table(source);

        assertEquals("指标\t要点\t分值\n管理\t甲\t100\n\t乙\t\n", source.text());
        assertEquals(List.of("管理", "乙", "100"), texts(table.grid().get(2)));
        assertSame(table.cellAt(1, 0), table.cellAt(2, 0));
        assertEquals(2, table.cellAt(2, 2).rowSpan());
        assertEquals(1, table.rows().get(2).cells().size());
        assertEquals("100", source.at(table.cellAt(2, 2).at()));
    }

    @Test
    void aCellMergedSidewaysCoversItsColumns() {
        Table table = table(read(
                row(cell("<w:gridSpan w:val=\"2\"/>", "责任"), cell("", "时限")),
                row(cell("", "牵头"), cell("", "配合"), cell("", "九月"))));
        assertEquals(3, table.columns());
        assertEquals(List.of("责任", "责任", "时限"), texts(table.grid().get(0)));
        assertEquals(
                List.of(0, 2),
                table.rows().get(0).cells().stream().map(Table.Cell::column).toList());
    }

    @Test
    void theOldWayOfMergingSidewaysIsKnown() {
        SourceText source = read(
                row(cell("<w:hMerge w:val=\"restart\"/>", "合"), cell("<w:hMerge/>", "盖住"), cell("", "末")),
                row(cell("", "一"), cell("", "二"), cell("", "三")));
        assertEquals(List.of("合", "合", "末"), texts(table(source).grid().get(0)));
        assertEquals(List.of(new LeftOut(Kind.HIDDEN, "盖住")), source.leftOut());
    }

    @Test
    void aBlockMergedBothWaysIsOneCell() {
        String wide = "<w:gridSpan w:val=\"2\"/>";
        Table table = table(read(
                row(cell(wide + RESTART, "块"), cell("", "甲")),
                row(cell(wide + CONTINUE, ""), cell("", "乙")),
                row(cell("", "子"), cell("", "丑"), cell("", "丙"))));
        assertEquals(List.of("块", "块", "乙"), texts(table.grid().get(1)));
        assertEquals(4, table.cellAt(0, 0).rowSpan() * table.cellAt(0, 0).columnSpan());
    }

    @Test
    void aContinuationWithNothingAboveIsACellOfItsOwn() {
        Table table = table(
                read(row(cell(CONTINUE, "头"), cell("", "甲")), row(cell("<w:gridSpan w:val=\"2\"/>" + CONTINUE, "宽"))));
        assertEquals(List.of("头", "甲"), texts(table.grid().get(0)));
        assertEquals(List.of("宽", "宽"), texts(table.grid().get(1)));
    }

    @Test
    void shortRowsAndRowsThatBeginLaterAreFilledWithEmptyCells() {
        Table table = table(read(
                row(cell("", "甲"), cell("", "乙"), cell("", "丙")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "中") + "</w:tr>"));
        assertEquals(List.of("", "中", ""), texts(table.grid().get(1)));
    }

    @Test
    void theHeadIsWhatTheFileSaysItIs() {
        String head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("", "列") + "</w:tr>";
        assertEquals(1, table(read(head, row(cell("", "一")))).headerRows().size());
        assertTrue(table(read(row(cell("", "列")), head)).headerRows().isEmpty());
    }

    @Test
    void aDeletedRowIsLeftOutAndTheMergeGoesOnBelowIt() {
        SourceText source = read(
                row(cell(RESTART, "管理"), cell("", "甲")),
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell(CONTINUE, "") + cell("", "删") + "</w:tr>",
                row(cell(CONTINUE, ""), cell("", "乙")));
        assertEquals(List.of("管理", "乙"), texts(table(source).grid().get(1)));
        assertEquals(List.of(new LeftOut(Kind.DELETED_REVISION, "删")), source.leftOut());
    }

    @Test
    void aTableInATableKeepsItsTextInTheCell() {
        String inner = "<w:tbl>" + row(cell(RESTART, "内"), cell("", "一")) + row(cell(CONTINUE, ""), cell("", "二"))
                + "</w:tbl>";
        Table table = table(read(row("<w:tc>" + inner + "<w:p/></w:tc>", cell("", "外"))));
        assertEquals(List.of("内\t一\n\t二", "外"), texts(table.grid().get(0)));
    }

    @Test
    void aGridFarLargerThanItsCellsIsTooLarge() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            rows.append(row(cell("<w:gridSpan w:val=\"1\"/>", "a")));
        }
        rows.append(row(cell("<w:gridSpan w:val=\"999\"/>", "宽")));
        UnreadableDocument refused = assertThrows(UnreadableDocument.class, () -> read(rows.toString()));
        assertEquals(Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void anAbsurdSpanIsCut() {
        assertEquals(
                1_000,
                table(read(row(cell("<w:gridSpan w:val=\"2000000000\"/>", "宽"))))
                        .columns());
    }

    private static SourceText read(String... rows) {
        return Docx.body("<w:tbl>" + String.join("", rows) + "</w:tbl>").read();
    }

    private static Table table(SourceText source) {
        return assertInstanceOf(Table.class, source.blocks().get(0));
    }

    private static List<String> texts(List<Table.Cell> cells) {
        return cells.stream().map(Table.Cell::text).toList();
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }
}
