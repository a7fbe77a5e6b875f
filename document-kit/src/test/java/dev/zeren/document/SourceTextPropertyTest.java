package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SourceTextPropertyTest {

    @Property
    void blocksAndGapsCoverEveryCharacterOfATextOnce(@ForAll("texts") String text) {
        SourceText source = new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
        assertEquals(text, source.text());
        Conservation.assertHolds(source);
    }

    @Property
    void blocksAndGapsCoverEveryCharacterOfAWordFileOnce(
            @ForAll("lines") List<String> lines, @ForAll("lines") List<String> cells) {
        WordTable.Builder table = WordTable.builder().column("列", 1, Alignment.LEFT);
        cells.forEach(cell -> table.row(cell));
        WordDocument.Builder document = WordDocument.titled("标题").table(table.build());
        lines.forEach(document::paragraph);
        Conservation.assertHolds(new DocumentReader().read(document.build().toBytes(), "plan.docx"));
    }

    @Property
    void noCharacterOfAFlattenedTableIsLost(@ForAll("flattened") String text) {
        SourceText source =
                FlattenedTables.recognise(new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt"));
        assertEquals(text, source.text());
        Conservation.assertHolds(source);
    }

    /** Rows on lines and cells on lines, most of them sound, with stray lines between. */
    @Provide
    Arbitrary<String> flattened() {
        Arbitrary<String> cell = Arbitraries.of(
                "序号",
                "任务",
                "责任科室",
                "1",
                "2",
                "100",
                "50分",
                "",
                "",
                " ",
                "修订制度",
                "人事科",
                "9月",
                "甲\n乙",
                "健全各项规章制度，明确岗位职责，责任到人，按月检查，逐项落实到位。");
        Arbitrary<String> row = cell.list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .flatMap(cells -> Arbitraries.of(
                        String.join("\t", cells),
                        "\t" + String.join("\n\t", cells) + "\n",
                        String.join("\t", cells) + "\t"));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, row), Tuple.of(1, Arbitraries.of("正文在表后继续。", "", "\t", "合计\t\t\t650", "一、要求")))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(rows -> String.join("\n", rows))
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("一、（）。1.安平 \u3000\t\n\r—".toCharArray())
                .ofMaxLength(60)
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .withChars("一、1.安平 \u3000\t\n<&>\"".toCharArray())
                .ofMaxLength(20)
                .list()
                .ofMaxSize(8);
    }
}
