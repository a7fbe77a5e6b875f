package dev.zeren.plan.intake.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The laws of reading, for every text. */
class TargetReaderPropertyTest {

    private static final int OFFSET = 17;

    @Property
    void everyPlaceLiesInTheTextAndGivesBackWhatIsPrinted(@ForAll("texts") String text) {
        Reading reading = new TargetReader(TargetRules.defaults()).read(text, OFFSET, TargetContext.ofYear(2026));
        reading.targets()
                .forEach(target -> assertEquals(target.printed(), target.at().in(text, OFFSET)));
        reading.quotas().forEach(quota -> {
            assertEquals(quota.printed(), quota.at().in(text, OFFSET));
            assertEquals(quota.every().printed(), quota.every().at().in(text, OFFSET));
        });
        reading.dues().forEach(due -> assertEquals(due.printed(), due.at().in(text, OFFSET)));
        reading.phases()
                .forEach(phase -> assertEquals(phase.printed(), phase.at().in(text, OFFSET)));
        reading.remarks()
                .forEach(remark -> assertEquals(remark.printed(), remark.at().in(text, OFFSET)));
    }

    @Property
    void placesOfTheSameKindDoNotOverlap(@ForAll("texts") String text) {
        Reading reading = Notation.read(text);
        assertApart(reading.targets().stream().map(Target::at), text);
        assertApart(reading.quotas().stream().map(Quota::at), text);
        assertApart(reading.dues().stream().map(Due::at), text);
        assertApart(reading.phases().stream().map(Phase::at), text);
    }

    private static void assertApart(Stream<Place> places, String text) {
        List<Place> sorted =
                places.sorted(Comparator.comparingInt(Place::start)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertFalse(sorted.get(i - 1).overlaps(sorted.get(i)), text + " " + sorted);
        }
    }

    @Property
    void theWidthOfItsCharactersDoesNotMatter(@ForAll("texts") String text) {
        assertEquals(figures(Notation.read(text)), figures(Notation.read(fullWidth(text))), text);
    }

    @Property
    void twoParagraphsSayWhatEachSays(@ForAll("texts") String first, @ForAll("texts") String second) {
        TargetReader reader = new TargetReader(TargetRules.defaults());
        TargetContext context = TargetContext.ofYear(2026);
        List<String> apart = new ArrayList<>(figures(reader.read(first, 0, context)));
        apart.addAll(figures(reader.read(second, first.length() + 1, context)));
        assertEquals(
                apart.stream().sorted().toList(),
                figures(reader.read(first + "\n" + second, 0, context)).stream()
                        .sorted()
                        .toList());
    }

    @Property
    void aTextWithoutNumeralsAndRuledWordsGivesNothing(@ForAll("prose") String text) {
        Reading reading = Notation.read(text);
        assertEquals(List.of(), Notation.bare(reading), text);
    }

    @Property
    void confidenceIsOneOrHasAReason(@ForAll("texts") String text) {
        Reading reading = Notation.read(text);
        Stream.of(
                        reading.targets().stream().map(Target::certainty),
                        reading.quotas().stream().map(Quota::certainty),
                        reading.dues().stream().map(Due::certainty))
                .flatMap(all -> all)
                .forEach(certainty -> assertEquals(
                        certainty.doubt().isEmpty(), certainty.confidence().compareTo(BigDecimal.ONE) == 0));
    }

    /** Everything but the words, which are as printed, and what only holds for a whole document. */
    private static List<String> figures(Reading reading) {
        return Stream.of(
                        reading.targets().stream()
                                .map(target -> target.at() + " " + target.group() + " " + target.kind() + " "
                                        + target.quantity().comparator() + " " + amount(target.quantity())
                                        + target.certainty()),
                        reading.quotas().stream()
                                .map(quota -> quota.at() + " " + quota.every().at() + " "
                                        + quota.every().length() + quota.group()
                                        + quota.quantity()
                                                .map(TargetReaderPropertyTest::amount)
                                                .orElse("")),
                        reading.dues().stream()
                                .map(due -> due.at() + " " + due.kind() + due.from() + due.to() + due.within()
                                        + due.recurring()),
                        reading.phases().stream().map(phase -> phase.at() + " " + phase.from() + phase.to()),
                        reading.remarks().stream()
                                .filter(remark -> remark.code() != Remark.Code.PHASES_OVERLAP)
                                .map(remark -> remark.at() + " " + remark.code()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String amount(Quantity quantity) {
        boolean words = quantity.amount() instanceof Amount.Words || quantity.amount() instanceof Amount.Redacted;
        return (words ? "" : quantity.amount()) + " " + quantity.unit().scale();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        for (char c : text.toCharArray()) {
            wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c == ' ' ? '\u3000' : c);
        }
        return wide.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, phrases()),
                Tuple.of(1, headings()),
                Tuple.of(2, gibberish()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
    }

    private static Arbitrary<String> phrases() {
        return Arbitraries.of(
                        "达到", "不少于", "至少", "控制在", "新增", "提高到", "增长", "从", "由", "比上年", "85", "3", "1,200", "2.5", "三",
                        "二十", "xx", "20xx年", "2026年", "年底", "9月", "5日", "前", "起", "底", "每", "年", "学期", "月", "周", "一",
                        "次", "所", "个", "名", "%", "万元", "个百分点", "-", "至", "、", "，", ",", "。", "\n", "；", "（", "）", "(",
                        ")", "“", "”", "区级", "市级", "分别", "和", "以上", "以内", "左右", "大幅增加", "全覆盖", "不低于", "前", "第", "位列",
                        "首位", "前列", "阶段", "准备", "第一", "1.", "一、", "每名学生", "两周内", "当天", "“十四五”", "期间", "学校", "的", "对",
                        "规模", "上半年", "第三季度", "暑假", "学年", "百分之", "比", "同比", "1:20", "年均", "/年", "时间", "当月", "于", "余",
                        "项", "三分之二", "半数", "翻一番", "万", "多", "/", "到", " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    /** Headings of phases, sound and not. */
    private static Arbitrary<String> headings() {
        return Arbitraries.of(
                        "第一阶段：",
                        "第二阶段",
                        "(三)",
                        "（四）",
                        "1.",
                        "动员部署",
                        "准备阶段",
                        "实施阶段",
                        "总结验收阶段",
                        "（",
                        "）",
                        "(",
                        ")",
                        "2026年3月",
                        "2026年3月1日",
                        "20xx年5月",
                        "5月",
                        "-",
                        "—",
                        "至",
                        "起",
                        "底前",
                        "：",
                        "，",
                        "。",
                        "\n",
                        " ",
                        "时间为",
                        "本阶段")
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> gibberish() {
        return Arbitraries.strings()
                .withChars("0123456789xX.,%-~/+*一二三两十百千万亿半年月日周季度学期每第前后底末内以上下不少于至到从由比增分之个所名次人元、，。；：()“”\n 阶段对的"
                        .toCharArray())
                .ofMinLength(1)
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.strings()
                .withChars("教育管理服务推进落实坚强领导机制课程文化家长社会平安食堂制度方案创新，。；：、（）“”\n".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(120);
    }

    @Property
    void everyTextIsReadTheSameTwice(@ForAll("texts") String text) {
        assertTrue(Notation.read(text).equals(Notation.read(text)));
    }
}
