package dev.zeren.document;

import dev.zeren.document.LeftOut.Kind;
import dev.zeren.document.UnreadableDocument.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a .doc of Word 97 to 2003, or of WPS in that format. */
final class OldWordReader {

    private final Limits limits;

    OldWordReader(Limits limits) {
        this.limits = limits;
    }

    /** The library throws whatever its input leads it to; here that becomes one reason. */
    SourceText read(byte[] content) {
        if (ContentKind.holdsStream(content, "_VBA_PROJECT")) {
            throw new UnreadableDocument(Reason.MACROS, Map.of());
        }
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            OldWordGuard.check(container.getRoot(), content.length);
            try (HWPFDocument document = new HWPFDocument(container)) {
                return read(document);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, Map.of(), e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableDocument(Reason.UNSUPPORTED_FORMAT, Map.of("found", "doc-95"), e);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument(Reason.DAMAGED, Map.of(), e);
        }
    }

    private SourceText read(HWPFDocument document) {
        TextBudget budget = new TextBudget(limits.characters());
        LeftOuts leftOut = new LeftOuts(budget);
        SourceTextBuilder text = new SourceTextBuilder();
        new OldWordBody(budget, leftOut).tell(document.getRange(), text);
        // The format does not tell simply where a text box is anchored; its words stand behind the text.
        new OldWordBody(budget, leftOut).tell(document.getMainTextboxRange(), text);
        leaveOut(document, budget, leftOut);
        return text.build(Format.OLD_WORD, "UTF-8", leftOut);
    }

    private static void leaveOut(HWPFDocument document, TextBudget budget, LeftOuts leftOut) {
        HeaderStories stories = new HeaderStories(document);
        Stream.of(stories.getFirstHeaderSubrange(), stories.getOddHeaderSubrange(), stories.getEvenHeaderSubrange())
                .forEach(head -> leaveOut(Kind.HEADER, head, budget, leftOut));
        Stream.of(stories.getFirstFooterSubrange(), stories.getOddFooterSubrange(), stories.getEvenFooterSubrange())
                .forEach(foot -> leaveOut(Kind.FOOTER, foot, budget, leftOut));
        leaveOut(Kind.FOOTNOTE, document.getFootnoteRange(), budget, leftOut);
        leaveOut(Kind.ENDNOTE, document.getEndnoteRange(), budget, leftOut);
        leaveOut(Kind.COMMENT, document.getCommentsRange(), budget, leftOut);
    }

    private static void leaveOut(Kind kind, Range notes, TextBudget budget, LeftOuts leftOut) {
        Story.Lines lines = new Story.Lines();
        new OldWordBody(budget, leftOut).tell(notes, lines);
        lines.text().lines().forEach(line -> leftOut.whole(kind, line));
    }
}
