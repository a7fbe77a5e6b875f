package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceTextPropertyTest {

    @Property(tries = 500)
    void blocksAndGapsCoverEveryCharacterOfATextOnce(@ForAll("texts") String text) {
        SourceText source = new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
        assertEquals(text, source.text());
        Conservation.assertHolds(source);
    }

    @Property(tries = 200)
    void blocksAndGapsCoverEveryCharacterOfAWordFileOnce(
            @ForAll("lines") List<String> lines, @ForAll("lines") List<String> cells) {
        WordTable.Builder table = WordTable.builder().column("列", 1, Alignment.LEFT);
        cells.forEach(cell -> table.row(cell));
        WordDocument.Builder document = WordDocument.titled("标题").table(table.build());
        lines.forEach(document::paragraph);
        Conservation.assertHolds(new DocumentReader().read(document.build().toBytes(), "plan.docx"));
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
