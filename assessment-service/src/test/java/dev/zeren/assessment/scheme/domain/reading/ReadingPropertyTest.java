package dev.zeren.assessment.scheme.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.assessment.scheme.domain.SchemeCheck;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.document.DocumentReader;
import dev.zeren.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the table: no character is lost; and a tree that is printed with merged cells is read as that tree. */
class ReadingPropertyTest {

    private static final String[] WORDS = {
        "一级指标",
        "二级指标",
        "考核内容",
        "评分标准",
        "分值",
        "年度目标",
        "序号",
        "得分",
        "备注",
        "合计",
        "说明：三名督学取平均分",
        "安全",
        "教学",
        "10分",
        "20",
        "若干",
        "缺1次扣1分，扣完为止",
        "1.制度",
        "（一）党建（30分）",
        "每项加2分，最多6分",
        "",
        "",
        "",
        "加分项",
        "发生事故的，一票否决",
        "第1名7分，依次递减1分"
    };

    @Property(tries = 400)
    void noCharacterIsLostWhateverStandsWhere(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder("<p>2026年考核方案</p>");
        for (int table = random.nextInt(3); table >= 0; table--) {
            int columns = 1 + random.nextInt(6);
            page.append("<p>").append(word(random)).append("</p><table>");
            if (random.nextBoolean()) {
                page.append("<tr><td>一级指标</td><td>考核内容</td><td>评分标准</td><td>分值</td></tr>");
            }
            for (int row = random.nextInt(8); row >= 0; row--) {
                page.append("<tr>");
                for (int column = 0; column < columns; column++) {
                    page.append("<td rowspan=\"")
                            .append(1 + random.nextInt(3) / 2)
                            .append("\" colspan=\"")
                            .append(1 + random.nextInt(5) / 4)
                            .append("\">")
                            .append(word(random))
                            .append("</td>");
                }
                page.append("</tr>");
            }
            page.append("</table>");
        }
        read(page.append("<p>").append(word(random)).append("</p>").toString());
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    @Property(tries = 200)
    void aTreeOfMergedCellsIsReadAsThatTree(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder page =
                new StringBuilder("<p>2026年考核方案</p><table><tr><td>一级指标</td><td>二级指标</td><td>任务要点</td><td>分值</td></tr>");
        List<String> wanted = new ArrayList<>();
        int level1 = 1 + random.nextInt(3);
        boolean shared = random.nextBoolean();
        for (int i = 0; i < level1; i++) {
            int level2 = 1 + random.nextInt(3);
            int[] points = random.ints(level2, 1, 4).toArray();
            int rows = Arrays.stream(points).sum();
            wanted.add("1 指标" + i);
            for (int j = 0; j < level2; j++) {
                wanted.add("2 次级" + i + j);
                for (int k = 0; k < points[j]; k++) {
                    wanted.add("3 要点" + i + j + k);
                    page.append("<tr>")
                            .append(j == 0 && k == 0 ? cell("指标" + i, rows) : "")
                            .append(k == 0 ? cell("次级" + i + j, points[j]) : "")
                            .append(cell("要点" + i + j + k, 1))
                            .append(!shared ? cell("5分", 1) : k == 0 ? cell("30分", points[j]) : "")
                            .append("</tr>");
                }
            }
        }
        ReadScheme read = read(page.append("</table>").toString());
        List<String> found = new ArrayList<>();
        read.content().indicators().forEach(indicator -> list(indicator, 1, found));
        assertEquals(wanted, found);
        assertEquals(List.of(), SchemeCheck.faults(read.content()));
    }

    private static String cell(String text, int rows) {
        return "<td rowspan=\"" + rows + "\">" + text + "</td>";
    }

    private static void list(Indicator indicator, int level, List<String> into) {
        into.add(level + " " + indicator.name());
        indicator.parts().forEach(part -> list(part, level + 1, into));
    }

    private static ReadScheme read(String html) {
        byte[] page = ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
        SourceText source = new DocumentReader().read(page, "scheme.html");
        ReadScheme read = SchemeReader.read(source, SchemeWords.USUAL);
        Conservation.assertHolds(source, read);
        return read;
    }
}
