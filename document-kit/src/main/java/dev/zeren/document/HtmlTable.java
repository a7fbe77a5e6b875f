package dev.zeren.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** One {@code <table>}: its rows, cells and the spans of cells (HTML Living Standard, 4.9.12). */
final class HtmlTable {

    private static final int TO_THE_END = 1_000_000;

    private record Row(Element element, boolean head) {}

    private final Element table;
    private final HtmlBlocks.Page page;
    private final List<Row> rows = new ArrayList<>();

    HtmlTable(Element table, HtmlBlocks.Page page) {
        this.table = table;
        this.page = page;
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(new Row(child, false));
                case "thead", "tbody", "tfoot" ->
                    child.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(row ->
                                    rows.add(new Row(row, child.normalName().equals("thead"))));
                default -> {
                    // Captions and columns are no rows.
                }
            }
        }
    }

    /** Whether the table only arranges the page. */
    boolean isLayout() {
        boolean single = rows.stream().allMatch(row -> cells(row.element()).size() <= 1);
        return single
                || table.attr("role").equals("presentation")
                || table.selectFirst("table table, h1, h2, h3, form, article, iframe") != null;
    }

    Optional<Element> caption() {
        return table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .findFirst();
    }

    TableDraft read() {
        TableDraft draft = new TableDraft(page.budget());
        for (Row row : rows) {
            if (page.styles().hides(row.element())) {
                page.leftOut().whole(LeftOut.Kind.HIDDEN, row.element().text());
                continue;
            }
            List<Element> cells = cells(row.element());
            boolean heads = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.normalName().equals("th"));
            draft.row(row.head() || heads);
            int column = 0;
            for (Element cell : cells) {
                Story.Lines lines = new Story.Lines();
                new HtmlBlocks(page, lines).read(cell);
                int wide = span(cell, "colspan", 1);
                int high = span(cell, "rowspan", TO_THE_END);
                column = draft.cell(column, wide, high, lines.text());
            }
        }
        return draft;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private static int span(Element cell, String attribute, int ofZero) {
        int span = XmlCursor.parse(cell.attr(attribute)).orElse(1);
        return span == 0 ? ofZero : Math.min(Math.max(span, 1), TO_THE_END);
    }
}
