package dev.zeren.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static String html(String markdown) {
        return Markdown.page("title", markdown);
    }

    @Test
    void blocksBecomeTheirElements() {
        String html =
                html("# 标题\n\nfirst line\nsecond **line**\n\n- one\n- two `x`\n\n```\na < b\n# no heading\n```\n");
        assertTrue(html.contains("<h1>标题</h1>"), html);
        assertTrue(html.contains("<p>\nfirst line\nsecond <strong>line</strong>\n</p>"), html);
        assertTrue(html.contains("<ul>\n<li>one</li>\n<li>two <code>x</code></li>\n</ul>"), html);
        assertTrue(html.contains("<pre>\na &lt; b\n# no heading\n</pre>"), html);
    }

    @Test
    void aTableHasAHeadAndRows() {
        String html = html("| a | b |\n|---|---|\n| 1 | 2 |\n");
        assertTrue(html.contains("<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr>"), html);
    }

    @Test
    void markupInTheTextStaysText() {
        String html = html(
                "<script>alert(1)</script> & \"x\"\n\n[a](javascript:alert(1)) [b](/docs) [c](https://e.example/\"onclick=)");
        assertFalse(html.contains("<script>"), html);
        assertFalse(html.contains("href=\"javascript"), html);
        assertFalse(html.contains("\"onclick"), html);
        assertTrue(html.contains("<a href=\"/docs\">b</a>"), html);
    }
}
