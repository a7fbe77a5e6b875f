package dev.zeren.assessment.round.application;

import dev.zeren.assessment.round.domain.ScoreSheet;
import dev.zeren.assessment.round.domain.SheetStatus;
import dev.zeren.assessment.round.persistence.ScoreSheets;
import dev.zeren.assessment.round.persistence.SheetItemsJson;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.feed.FeedWriter;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows sheets, and keeps what was done to them: in the audit with what was given, in the feed without it. */
@ApplicationScoped
class SheetJournal {

    private static final String OBJECT = "score-sheet.";
    private static final String EVENT = "dev.zeren.assessment.score-sheet.";

    /** What the feed says: where the sheet is; what was given is to be asked for. */
    record SheetNews(SheetView sheet) {}

    private final ScoreSheets sheets;
    private final SheetItemsJson json;
    private final Audit audit;
    private final FeedWriter feed;

    SheetJournal(ScoreSheets sheets, SheetItemsJson json, Audit audit, FeedWriter feed) {
        this.sheets = sheets;
        this.json = json;
        this.audit = audit;
        this.feed = feed;
    }

    SheetView view(ScoreSheet sheet, String unitName) {
        return SheetView.of(sheet, unitName, json.read(sheet.items()));
    }

    /** A sheet without what was given. */
    SheetView line(ScoreSheet sheet, String unitName) {
        return SheetView.of(sheet, unitName, null);
    }

    /**
     * Keeps what was done.
     *
     * @param done past tense, e.g. {@code submitted}
     * @param before null when it is new
     */
    SheetView keep(ScoreSheet sheet, String unitName, String done, SheetView before) {
        sheets.flush();
        SheetView after = view(sheet, unitName);
        audit.recordPart(OBJECT + done, sheet.id(), sheet.place().round(), before, after);
        if (sheet.status() != SheetStatus.DRAFT) {
            feed.publish(EVENT + done, sheet.id(), new SheetNews(line(sheet, unitName)));
        }
        return after;
    }
}
