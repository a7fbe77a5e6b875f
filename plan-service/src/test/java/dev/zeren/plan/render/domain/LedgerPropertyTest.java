package dev.zeren.plan.render.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.zeren.document.DocumentReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerPropertyTest {

    @Property
    void everyWordOfALedgerStandsInItsFileInOrder(@ForAll("rows") List<Ledger.Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Ledger("2026年计划台账", rows).writeTo(out);
        String printed =
                new DocumentReader().read(out.toByteArray(), "ledger.xlsx").text();

        StringBuilder expected = new StringBuilder();
        for (Ledger.Row row : rows) {
            expected.append(row.number())
                    .append(row.section())
                    .append(row.task())
                    .append(row.leaders());
            expected.append(row.responsible())
                    .append(row.cooperating())
                    .append(row.due())
                    .append(row.status());
            expected.append(row.percent()).append(row.progress());
        }
        String head = "2026年计划台账序号部分任务牵头领导/分管领导责任科室/单位配合期限状态进度%最近进展";
        assertEquals(head + unblanked(expected.toString()), unblanked(printed));
    }

    private static String unblanked(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    @Provide
    Arbitrary<List<Ledger.Row>> rows() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("一、（）。1.安平校长\u3000\n\t<>&\"'=+-@科室2026年月日%".toCharArray())
                .ofMaxLength(12);
        Arbitrary<List<String>> texts = text.list().ofSize(8);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9_999),
                        texts,
                        Arbitraries.integers().between(0, 100))
                .as((position, t, percent) -> new Ledger.Row(
                        String.valueOf(position),
                        t.get(0),
                        t.get(1),
                        t.get(2),
                        t.get(3),
                        t.get(4),
                        t.get(5),
                        t.get(6),
                        percent,
                        t.get(7)))
                .list()
                .ofMaxSize(6);
    }
}
