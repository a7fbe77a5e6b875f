package dev.zeren.document;

/** What kind of file a text was read from, told by its content and not by its name. */
public enum Format {
    PLAIN_TEXT("text/plain"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** .doc of Word 97 to 2003. */
    OLD_WORD("application/msword"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    HTML("text/html");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
