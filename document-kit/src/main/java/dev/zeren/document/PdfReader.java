package dev.zeren.document;

import dev.zeren.document.UnreadableDocument.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF that holds text: lines put together to paragraphs, ruled tables as tables, marks of the page left out. */
final class PdfReader {

    private static final int MOST_PAGES = 2_000;

    /** Opens no file: one that is encrypted at all is refused before anything in it is decrypted. */
    private static final String NO_PASSWORD = "\u0000zeren";

    private final Limits limits;

    PdfReader(Limits limits) {
        this.limits = limits;
    }

    /** The library throws whatever its input leads it to; here that becomes one reason. */
    SourceText read(byte[] content) {
        byte[] guarded = PdfGuard.guarded(content, limits);
        PdfFonts.useOnlyBundled();
        try (PDDocument document =
                Loader.loadPDF(guarded, NO_PASSWORD, null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, Map.of(), e);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument(Reason.DAMAGED, Map.of(), e);
        }
    }

    private SourceText read(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    Map.of("what", "pages", "limit", Integer.toString(MOST_PAGES), "actual", Integer.toString(pages)));
        }
        if (pages == 0) {
            throw new UnreadableDocument(Reason.DAMAGED, Map.of());
        }
        TextBudget budget = new TextBudget(limits.characters());
        LeftOuts leftOut = new LeftOuts(budget);
        List<PdfPage> read = new PdfGlyphs(limits, leftOut).read(document);
        if (read.stream().allMatch(PdfPage::isBlank)) {
            throw new UnreadableDocument(Reason.SCANNED, Map.of("pages", Integer.toString(pages)));
        }
        SourceTextBuilder text = new SourceTextBuilder();
        new PdfStory(new PdfMarks(leftOut).without(read), budget, leftOut).tell(text);
        return text.build(Format.PDF, "UTF-8", leftOut);
    }
}
