package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import dev.zeren.document.UnreadableDocument.Reason;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters and the ruled lines of each page. */
final class PdfGlyphs extends PDFTextStripper {

    /** Drawings within drawings would otherwise be drawn without end. */
    private static final int MOST_OPERATORS = 5_000_000;

    private static final int DEEPEST_STATE = 500;
    private static final float SLANTED = 0.1f;

    private final TextBudget glyphs;
    private final LeftOuts leftOut;
    private final List<PdfPage> pages = new ArrayList<>();
    private final StringBuilder watermark = new StringBuilder();
    private PdfRules rules = new PdfRules();
    private float pathX;
    private float pathY;
    private int operators;

    PdfGlyphs(Limits limits, LeftOuts leftOut) {
        this.glyphs = new TextBudget(limits.characters());
        this.leftOut = leftOut;
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfPage> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return pages;
    }

    @Override
    public void saveGraphicsState() {
        if (getGraphicsStackSize() > DEEPEST_STATE) {
            throw tooMuch(DEEPEST_STATE);
        }
        super.saveGraphicsState();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw tooMuch(MOST_OPERATORS);
        }
        super.processOperator(operator, operands);
        if (operands.stream().allMatch(COSNumber.class::isInstance)) {
            path(operator.getName(), operands);
        }
    }

    /** The library would go on without the words that were to be printed; only a drawing may be missing. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        boolean harmless =
                e instanceof EmptyGraphicsStackException || operator.getName().equals("Do");
        if (!harmless) {
            throw new UnreadableDocument(Reason.DAMAGED, Map.of("entry", "page " + getCurrentPageNo()), e);
        }
    }

    private static UnreadableDocument tooMuch(int limit) {
        return new UnreadableDocument(Reason.TOO_LARGE, Map.of("what", "operators", "limit", Integer.toString(limit)));
    }

    /** Straight lines and thin boxes are the rules of tables. */
    private void path(String operator, List<COSBase> operands) {
        switch (operator) {
            case "m" -> {
                if (operands.size() == 2) {
                    pathX = number(operands, 0);
                    pathY = number(operands, 1);
                }
            }
            case "l" -> {
                if (operands.size() == 2) {
                    float x = number(operands, 0);
                    float y = number(operands, 1);
                    rule(pathX, pathY, x, y);
                    pathX = x;
                    pathY = y;
                }
            }
            case "re" -> {
                if (operands.size() == 4) {
                    float x = number(operands, 0);
                    float y = number(operands, 1);
                    rule(x, y, x + number(operands, 2), y + number(operands, 3));
                }
            }
            default -> {
                // Curves rule no table.
            }
        }
    }

    private static float number(List<COSBase> operands, int at) {
        return ((COSNumber) operands.get(at)).floatValue();
    }

    private void rule(float x1, float y1, float x2, float y2) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Float from = matrix.transformPoint(x1, y1);
        Point2D.Float to = matrix.transformPoint(x2, y2);
        var box = getCurrentPage().getCropBox();
        float left = box.getLowerLeftX();
        float top = box.getUpperRightY();
        rules.add(from.x - left, top - from.y, to.x - left, top - to.y);
    }

    @Override
    protected void startPage(PDPage page) {
        rules = new PdfRules();
        watermark.setLength(0);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        glyphs.take(1);
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        List<PdfLine.Glyph> shown = new ArrayList<>();
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition text : article) {
                add(text, shown);
            }
        }
        PDPage page = getCurrentPage();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        if (!watermark.isEmpty()) {
            leftOut.whole(Kind.WATERMARK, watermark.toString());
        }
        if (shown.isEmpty() && hasPictures(page)) {
            leftOut.whole(Kind.SCANNED_PAGE, Integer.toString(getCurrentPageNo()));
        }
        List<PdfTable> tables = turned ? List.of() : PdfTable.find(rules, shown);
        PdfPage read = new PdfPage(getCurrentPageNo(), width, height, PdfLine.of(shown), tables);
        pages.addAll(PdfColumns.parted(read, shown));
    }

    private void add(TextPosition text, List<PdfLine.Glyph> shown) {
        String words = text.getUnicode();
        if (words == null || words.isEmpty()) {
            return;
        }
        float a = text.getTextMatrix().getScaleX();
        float b = text.getTextMatrix().getShearY();
        boolean slanted = Math.min(Math.abs(a), Math.abs(b)) > SLANTED * Math.max(Math.abs(a), Math.abs(b));
        if (slanted) {
            watermark.append(words);
            return;
        }
        float size = Math.abs(text.getFontSizeInPt());
        size = size > 1 && size < 500 ? size : Math.max(text.getHeightDir(), 1);
        String printable = words.codePoints()
                .filter(c -> c != 0xAD && (Character.getType(c) != Character.CONTROL || c == '\t'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        shown.add(new PdfLine.Glyph(
                printable.replace('\t', ' '), text.getXDirAdj(), text.getWidthDirAdj(), text.getYDirAdj(), size));
    }

    private static boolean hasPictures(PDPage page) {
        if (page.getResources() == null) {
            return false;
        }
        for (COSName ignored : page.getResources().getXObjectNames()) {
            return true;
        }
        return false;
    }
}
