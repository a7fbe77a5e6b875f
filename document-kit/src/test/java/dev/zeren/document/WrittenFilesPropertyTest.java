package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever characters a file is given, it can be read, and they stand in it in their order. */
class WrittenFilesPropertyTest {

    @Property
    void aWordFileGivesBackEveryCharacter(@ForAll("texts") List<String> texts) {
        WordDocument.Builder word = WordDocument.titled("标题");
        StringBuilder given = new StringBuilder("标题");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            switch (i % 4) {
                case 0 -> word.paragraph(text);
                case 1 -> word.heading(1 + i % 3, text);
                case 2 -> word.runIn(1, "头", text);
                default ->
                    word.table(WordTable.builder()
                            .column("列", 1, Alignment.LEFT)
                            .row(text)
                            .build());
            }
            given.append(i % 4 == 2 ? "头" : i % 4 == 3 ? "列" : "").append(printed(text));
        }
        assertGivesBack(given.toString(), word.build().toBytes(), "a.docx");
    }

    @Property
    void aWorkbookGivesBackEveryCharacter(@ForAll("texts") List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder given = new StringBuilder("标题列次");
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            SheetWriter sheet = book.sheet(
                    "台账", List.of(new SheetColumn("列", 10, Alignment.LEFT), new SheetColumn("次", 10, Alignment.LEFT)));
            sheet.title("标题");
            for (String text : texts) {
                sheet.row(List.of(text, "次"));
                given.append(printed(text)).append("次");
            }
        }
        assertGivesBack(given.toString(), out.toByteArray(), "a.xlsx");
    }

    private static void assertGivesBack(String given, byte[] file, String name) {
        SourceText read = new DocumentReader().read(file, name);
        Conservation.assertHolds(read);
        assertEquals(given, printed(read.text()));
    }

    /** Without white space, which lays out, and with the sign that stands for what XML cannot hold. */
    private static String printed(String text) {
        StringBuilder printed = new StringBuilder();
        text.codePoints()
                .map(c -> c < 0x20 && "\t\r\n".indexOf(c) < 0
                                || c >= 0xFFFE && c <= 0xFFFF
                                || Character.getType(c) == Character.SURROGATE
                        ? '\uFFFD'
                        : c)
                .filter(c -> !Character.isWhitespace(c))
                .forEach(printed::appendCodePoint);
        return printed.toString();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("一、（）。1.安平 \u3000\u00A0\t\n\r—<>&\"'=+-@_x".toCharArray())
                .withChars('\u0000', '\u0007', '\u001F', '\u007F', '\u0085', '\u200B', '\u200F', '\u2028', '\u202E')
                .withChars('\uD83D', '\uDE00', '\uFEFF', '\uFFFE', '\uFFFF', '\uFFFD', '\u0301')
                .ofMaxLength(20)
                .list()
                .ofMaxSize(8);
    }
}
