package dev.zeren.plan.intake.domain;

import dev.zeren.document.Span;

/**
 * Printed characters that belong to no node of the plan.
 *
 * @param at where they stand
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
        /** Fits nowhere. */
        NOT_UNDERSTOOD("not-understood");

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
