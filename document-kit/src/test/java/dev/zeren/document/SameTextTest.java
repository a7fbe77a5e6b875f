package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.LeftOut.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text of our own, saved by LibreOffice in every format, with a page break, a list and a table with merged cells. */
class SameTextTest {

    @ParameterizedTest
    @CsvSource({"same.docx, WORD", "same.doc, OLD_WORD", "same.pdf, PDF", "same.html, HTML"})
    void everyFormatGivesTheSameParagraphsAndTheSameTable(String name, Format format) throws IOException {
        SourceText source = read("same-text/" + name);
        assertEquals(format, source.format());
        assertEquals(told(FlattenedTables.recognise(read("same-text/same.txt"))), told(source));
        Conservation.assertHolds(source);
    }

    @ParameterizedTest
    @CsvSource({"same.docx, true", "same.doc, true", "same.pdf, false", "same.html, true"})
    void theHeadOfTheTableIsKnownWhereTheFormatTellsIt(String name, boolean told) throws IOException {
        Table table = (Table) read("same-text/" + name).blocks().stream()
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(told ? 1 : 0, table.headerRows().size());
    }

    @ParameterizedTest
    @CsvSource({"same.docx", "same.doc", "same.pdf", "same.html"})
    void theHeadOfThePageIsLeftOut(String name) throws IOException {
        List<LeftOut> leftOut = read("same-text/" + name).leftOut();
        assertEquals(
                List.of("全区教育"),
                leftOut.stream()
                        .filter(left -> left.kind() == Kind.HEADER)
                        .map(LeftOut::text)
                        .toList());
    }

    @Test
    void anOldWordFileReadsAsAcceptedWithItsNumbersAndItsTextBox() throws IOException {
        SourceText source = read("revisions.doc");
        assertEquals(
                List.of("留下新增", "一、总体要求", "（1）基本原则", "（2）目标", "二、重点任务", "（1）任务", "见注\n第二行", "锚段", "框内的话"),
                told(source));
        assertEquals(
                List.of(
                        new LeftOut(Kind.DELETED_REVISION, "删去"),
                        new LeftOut(Kind.HIDDEN, "看不见"),
                        new LeftOut(Kind.FOOTNOTE, "注的话")),
                source.leftOut());
        Conservation.assertHolds(source);
    }

    private static List<String> told(SourceText source) {
        List<String> told = new ArrayList<>();
        for (Block block : source.blocks()) {
            if (block instanceof Paragraph paragraph) {
                told.add(paragraph.text());
            } else if (block instanceof Table table) {
                table.grid()
                        .forEach(row -> told.add(
                                "row " + row.stream().map(Table.Cell::text).toList()));
            }
        }
        return told;
    }

    static byte[] bytes(String resource) throws IOException {
        try (InputStream in = SameTextTest.class.getResourceAsStream("/" + resource)) {
            return in.readAllBytes();
        }
    }

    private static SourceText read(String resource) throws IOException {
        return new DocumentReader().read(bytes(resource), resource);
    }
}
