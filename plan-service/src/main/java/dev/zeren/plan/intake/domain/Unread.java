package dev.zeren.plan.intake.domain;

import dev.zeren.document.LeftOut;
import dev.zeren.document.Span;

/**
 * Printed characters that belong to no node of the plan.
 *
 * @param at where they stand; null for what the file holds beside its text, as notes and deleted words
 * @param text as printed
 * @param reason why they were left out
 */
public record Unread(Span at, String text, Reason reason) {

    /** Why characters were left out. */
    public enum Reason {
        /** — 6 —, 第 6 页 共 9 页. */
        PAGE_MARK("page-mark"),
        /** （此件公开发布）. */
        PUBLICATION_NOTE("publication-note"),
        /** 临教发〔2026〕3号. */
        DOCUMENT_NUMBER("document-number"),
        /** 临河区教育局文件. */
        LETTERHEAD("letterhead"),
        /** 附件, 附件1. */
        ATTACHMENT_MARK("attachment-mark"),
        /** The issuing bureau's name above the date of issue. */
        SIGNATURE("signature"),
        /** …办公室 2022年3月7日印发. */
        IMPRINT("imprint"),
        /** A table of contents. */
        CONTENTS("contents"),
        /** The head of a table of tasks. */
        TABLE_HEAD("table-head"),
        /** Words of a web page around the document. */
        WEB_CHROME("web-chrome"),
        /** Printed after the date of issue. */
        AFTER_ISSUE_DATE("after-issue-date"),
        /** Deleted by a tracked change. */
        DELETED_REVISION("deleted-revision"),
        /** The old place of words that a tracked change moved. */
        MOVED_AWAY("moved-away"),
        /** Hidden words, rows, columns or sheets. */
        HIDDEN("hidden"),
        /** Printed at the head of every page. */
        HEADER("header"),
        /** Printed at the foot of every page. */
        FOOTER("footer"),
        FOOTNOTE("footnote"),
        ENDNOTE("endnote"),
        COMMENT("comment"),
        WATERMARK("watermark"),
        /** A page that is a picture. */
        SCANNED_PAGE("scanned-page"),
        /** The title of a web page. */
        PAGE_TITLE("page-title"),
        SHEET_NAME("sheet-name"),
        /** A cell that contradicts its table. */
        STRAY_CELL("stray-cell"),
        /** A line that the bureau's own rules leave out. */
        BUREAU_NOISE("bureau-noise"),
        /** Fits nowhere. */
        NOT_UNDERSTOOD("not-understood");

        /** Why a reader of documents left words out. */
        static Reason of(LeftOut.Kind kind) {
            return valueOf(kind.name());
        }

        /** What is no part of the document, wherever in it it stands: it parts nothing that it stands between. */
        boolean isOfPage() {
            return this == PAGE_MARK || this == WEB_CHROME || this == CONTENTS || this == BUREAU_NOISE;
        }

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable name on the wire. */
        public String code() {
            return code;
        }
    }
}
