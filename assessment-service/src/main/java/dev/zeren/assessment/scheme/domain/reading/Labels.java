package dev.zeren.assessment.scheme.domain.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number in front of a name: 一、, （一）, 1., 1.1, A1, ①. */
final class Labels {

    private static final Pattern LABEL = Pattern.compile("(?:[一二三四五六七八九十百]{1,4}[、.．]"
            + "|[（(](?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）][、.．]?"
            + "|[0-9０-９]{1,2}(?:[.．-][0-9０-９]{1,2}){1,3}[.．、]?(?=\\s*[^\\s0-9０-９%％亿万倍米元个人次])"
            + "|[0-9０-９]{1,3}[.．、](?![0-9０-９])"
            + "|[A-Z][0-9]{1,3}(?:[.．-][0-9]{1,2}){0,3}[.．、:：]?"
            + "|[①-⑳])[\\s\\u3000]*(?=\\S)");

    private Labels() {}

    /** Where the text behind the label begins; 0 where there is none. */
    static int end(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() ? label.end() : 0;
    }
}
