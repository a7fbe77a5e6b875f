package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String PLAN = "2026年教育工作要点\n一、强化党建引领\n11．深化改革。（牵头领导：陆 平；责任科室：办公室）\n";

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, efbbbf",
        "GB18030, ''",
        "GB18030, 84319533",
        "UTF-16LE, fffe",
        "UTF-16BE, feff",
    })
    void theSameTextIsReadFromEveryEncodingWithAndWithoutMark(String encoding, String mark) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex(mark));
        file.writeBytes(PLAN.getBytes(Charset.forName(encoding)));

        SourceText source = reader.read(file.toByteArray(), "plan.txt");

        assertEquals(PLAN, source.text());
        assertEquals(encoding, source.encoding());
        assertEquals(Format.PLAIN_TEXT, source.format());
        assertEquals(3, source.blocks().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndingSeparatesParagraphsAndIsKept(String ending) {
        String text = String.join(ending, "一", "", " 二 ", "三");
        SourceText source = read(text);

        assertEquals(text, source.text());
        assertEquals(List.of("一", " 二 ", "三"), paragraphs(source));
        assertEquals(
                List.of(1, 3, 4),
                source.blocks().stream().map(block -> block.at().line()).toList());
    }

    @Test
    void mixedLineEndingsCountEachLineOnce() {
        SourceText source = read("一\r\n\r\n二\r三\n\r四");
        assertEquals(
                List.of(1, 3, 4, 6),
                source.blocks().stream().map(block -> block.at().line()).toList());
    }

    @Test
    void aPlaceCountsUtf16UnitsAfterTheMark() {
        byte[] file = "\uFEFF𠮷\n安".getBytes(StandardCharsets.UTF_8);
        SourceText source = reader.read(file, null);
        assertEquals(new Span(3, 4, 2), source.blocks().get(1).at());
        assertEquals("安", source.at(source.blocks().get(1).at()));
    }

    @Test
    void aMarkFixesTheEncodingEvenIfAnotherWouldDo() {
        byte[] gb = "教育工作".getBytes(Charset.forName("GB18030"));
        byte[] marked = new byte[gb.length + 3];
        System.arraycopy(HexFormat.of().parseHex("efbbbf"), 0, marked, 0, 3);
        System.arraycopy(gb, 0, marked, 3, gb.length);
        assertEquals(Reason.UNKNOWN_ENCODING, reasonOf(marked, "plan.txt"));
    }

    @Test
    void bytesThatAreTextInNoEncodingAreRefused() {
        assertEquals(Reason.UNKNOWN_ENCODING, reasonOf(new byte[] {(byte) 0xff, 'a', (byte) 0xff}, "plan.txt"));
        assertEquals(Reason.UNKNOWN_ENCODING, reasonOf(new byte[] {'a', 0, 'b', 0}, "plan.txt"));
    }

    @Test
    void utf8CutInsideACharacterIsDamagedAndNotTakenForAnotherEncoding() {
        byte[] whole = PLAN.strip().getBytes(StandardCharsets.UTF_8);
        assertEquals(Reason.DAMAGED, reasonOf(Arrays.copyOf(whole, whole.length - 1), "plan.txt"));
    }

    @Test
    void aFileOfBlanksIsEmpty() {
        assertEquals(Reason.EMPTY, reasonOf(new byte[0], "plan.txt"));
        assertEquals(Reason.EMPTY, reasonOf(" \r\n\u3000\n".getBytes(StandardCharsets.UTF_8), "plan.txt"));
        assertEquals(Reason.EMPTY, reasonOf(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, "plan.txt"));
    }

    @ParameterizedTest
    @CsvSource({"plan.docx, NOT_A_DOCUMENT", "plan.pdf, NOT_A_DOCUMENT", "plan.csv, UNSUPPORTED_FORMAT"})
    void aTextIsNotReadUnderTheNameOfAnotherFormat(String name, Reason reason) {
        assertEquals(reason, reasonOf(PLAN.getBytes(StandardCharsets.UTF_8), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt", "PLAN.TXT", "要点", "3.15活动方案", "C:\\文件\\要点.txt", ""})
    void theNameOfATextFileDoesNotMatter(String name) {
        assertEquals(
                PLAN, reader.read(PLAN.getBytes(StandardCharsets.UTF_8), name).text());
    }

    @Test
    void markupThatIsNoWebPageIsRefused() {
        assertEquals(
                Reason.UNSUPPORTED_FORMAT,
                reasonOf("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.US_ASCII), "a.txt"));
        assertEquals(
                Reason.UNSUPPORTED_FORMAT, reasonOf("MIME-Version: 1.0\n\n正文".getBytes(StandardCharsets.UTF_8), ""));
        assertEquals(Reason.UNSUPPORTED_FORMAT, reasonOf("{\\rtf1 a}".getBytes(StandardCharsets.US_ASCII), "a.txt"));
    }

    @Test
    void aTextWithMoreCharactersThanAllowedIsTooLarge() {
        Limits limits = new Limits(1_000, 1, 1, 1, 1, 1, 10, 10);
        UnreadableDocument refused = assertThrows(
                UnreadableDocument.class,
                () -> new DocumentReader(limits).read("12345678901".getBytes(StandardCharsets.UTF_8), ""));
        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertEquals("characters", refused.facts().get("what"));
    }

    private SourceText read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
    }

    private Reason reasonOf(byte[] file, String name) {
        return assertThrows(UnreadableDocument.class, () -> reader.read(file, name))
                .reason();
    }

    private static List<String> paragraphs(SourceText source) {
        return source.blocks().stream().map(block -> ((Paragraph) block).text()).toList();
    }
}
