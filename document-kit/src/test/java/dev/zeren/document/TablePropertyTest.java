package dev.zeren.document;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TablePropertyTest {

    /** A cell as a file may ask for it, sensible or not. */
    record Wish(int skip, int columnSpan, int rowSpan, boolean continues, String text) {}

    @Property
    void whateverSpansAFileAsksForEachPlaceOfTheGridIsCoveredByOneCell(@ForAll("rows") List<List<Wish>> rows) {
        TextBudget budget = new TextBudget(1_000_000);
        TableDraft draft = new TableDraft(budget);
        draft.row(false);
        draft.cell(0, 1, 1, "头");
        for (List<Wish> row : rows) {
            draft.row(false);
            int column = 0;
            for (Wish wish : row) {
                int at = column + wish.skip();
                if (wish.continues() && draft.continueAbove(at, wish.columnSpan())) {
                    column = at + wish.columnSpan();
                } else {
                    column = draft.cell(at, wish.columnSpan(), wish.rowSpan(), wish.text());
                }
            }
        }
        SourceTextBuilder text = new SourceTextBuilder();
        text.table(draft);
        SourceText source = text.build(Format.HTML, "UTF-8", new LeftOuts(budget));
        Conservation.assertHolds(source);
        Table table = (Table) source.blocks().get(0);
        assertCellsAreWhereTheySay(table);
        assertCellsAreWhereTheySay(FlattenedTables.joinEmptyCells(table));
    }

    private static void assertCellsAreWhereTheySay(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                assertSame(table.cellAt(row, column), table.grid().get(row).get(column));
            }
        }
    }

    @Provide
    Arbitrary<List<List<Wish>>> rows() {
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-1, 4),
                        Arbitraries.integers().between(-1, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "甲", "乙\n丙", "100"))
                .as((skip, columns, rows, continues, text) ->
                        new Wish(skip, Math.max(1, columns), rows, continues, text));
        return wish.list().ofMaxSize(5).list().ofMaxSize(6);
    }
}
