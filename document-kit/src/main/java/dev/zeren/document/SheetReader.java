package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an .xlsx part by part as a stream: each sheet that shows becomes a table, as its cells show it. */
final class SheetReader {

    private static final String MAIN = ".spreadsheetml.sheet.main+xml";
    private static final String TEMPLATE = ".spreadsheetml.template.main+xml";

    private record Sheet(String name, String part, boolean hidden) {}

    private final OfficePackage file;
    private final Limits limits;
    private final TextBudget budget;
    private final LeftOuts leftOut;
    private final List<String> strings = new ArrayList<>();
    private final CellFormats formats = new CellFormats();

    private SheetReader(OfficePackage file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.budget = new TextBudget(limits.characters());
        this.leftOut = new LeftOuts(budget);
    }

    /** Whether the main part of a package is of this kind. */
    static boolean reads(String mainType) {
        return mainType.endsWith(MAIN) || mainType.endsWith(TEMPLATE);
    }

    static SourceText read(OfficePackage file, Limits limits) {
        return new SheetReader(file, limits).read();
    }

    private SourceText read() {
        String main = file.mainPart();
        file.partsOf(main, "styles").forEach(part -> file.read(part, formats::read));
        file.partsOf(main, "sharedStrings").forEach(part -> file.read(part, this::readStrings));
        List<Sheet> sheets = new ArrayList<>();
        Map<String, String> parts = file.partsById(main, "worksheet");
        file.read(main, cursor -> readWorkbook(cursor, parts, sheets));
        List<SheetLayout> shown = new ArrayList<>();
        for (Sheet sheet : sheets) {
            SheetCells cells = new SheetCells(strings, formats, budget, leftOut);
            file.read(sheet.part(), cells::read);
            SheetLayout layout = new SheetLayout(sheet.name(), cells, boxes(sheet), budget, leftOut);
            if (sheet.hidden()) {
                leftOut.whole(Kind.HIDDEN, layout.asHidden());
            } else if (!layout.isBlank()) {
                shown.add(layout);
            }
            file.partsOf(sheet.part(), "comments").forEach(part -> file.read(part, this::readComments));
        }
        return lay(shown);
    }

    /** The paragraphs of what is drawn over the cells, in the order of the drawing. */
    private List<String> boxes(Sheet sheet) {
        List<String> boxes = new ArrayList<>();
        file.partsOf(sheet.part(), "drawing")
                .forEach(part -> file.read(part, cursor -> new DrawnWords(cursor, budget).into(boxes)));
        return boxes;
    }

    /** Of several sheets each begins with its name; the name of a single one is left out. */
    private SourceText lay(List<SheetLayout> sheets) {
        SourceTextBuilder text = new SourceTextBuilder();
        for (SheetLayout sheet : sheets) {
            if (sheets.size() > 1) {
                budget.take(sheet.name().length());
                text.paragraph(sheet.name(), 1);
            } else {
                leftOut.whole(Kind.SHEET_NAME, sheet.name());
            }
            sheet.tell(text);
        }
        return text.build(Format.EXCEL, "UTF-8", leftOut);
    }

    private void readWorkbook(XmlCursor cursor, Map<String, String> parts, List<Sheet> sheets) {
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "x:workbookPr" -> {
                    if (cursor.isSet("date1904")) {
                        formats.countFrom1904();
                    }
                }
                case "x:sheets" ->
                    cursor.eachChild(() -> {
                        String part = parts.get(cursor.attribute("id").orElse(""));
                        // A sheet of charts has no cells; one that is named twice is read once.
                        if (part != null
                                && sheets.stream()
                                        .noneMatch(sheet -> sheet.part().equals(part))) {
                            String state = cursor.attribute("state").orElse("visible");
                            sheets.add(new Sheet(cursor.attribute("name").orElse(""), part, !state.equals("visible")));
                        }
                    });
                default -> {
                    // Names, views and calculations show nothing.
                }
            }
        });
    }

    private void readStrings(XmlCursor cursor) {
        TextBudget own = new TextBudget(limits.characters());
        cursor.eachChild(() -> {
            own.takeBlock();
            strings.add(richText(cursor));
        });
    }

    private void readComments(XmlCursor cursor) {
        cursor.eachChild(() -> {
            if (cursor.name().equals("x:commentList")) {
                cursor.eachChild(() -> cursor.eachChild(() -> leftOut.whole(Kind.COMMENT, richText(cursor))));
            }
        });
    }

    /** The words of the current element in all their looks; how they are pronounced is not printed. */
    static String richText(XmlCursor cursor) {
        StringBuilder text = new StringBuilder();
        cursor.eachChild(() -> {
            switch (cursor.name()) {
                case "x:t" -> text.append(words(cursor));
                case "x:r" ->
                    cursor.eachChild(() -> {
                        if (cursor.name().equals("x:t")) {
                            text.append(words(cursor));
                        }
                    });
                default -> {
                    // Readings and looks.
                }
            }
        });
        return text.toString();
    }

    private static String words(XmlCursor cursor) {
        return cursor.text().replace("\r\n", "\n").replace('\r', '\n').replace("_x000D_", "");
    }
}
