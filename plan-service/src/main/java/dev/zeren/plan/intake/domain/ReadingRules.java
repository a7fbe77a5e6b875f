package dev.zeren.plan.intake.domain;

import dev.zeren.plan.intake.domain.target.TargetRules;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What tells the parts of a plan apart where its numbering does not. Data with defaults taken from documents of the field.
 *
 * @param headingLength the longest first sentence, in characters, that is taken as the heading of a task
 * @param titleLength the longest line that is taken as a line of the title
 * @param titleLines over how many lines a title may run
 * @param titleEnding how the last line of a title ends
 * @param signature a line that names the issuing body, directly above the date of issue
 * @param noiseLength the longest line that is taken for noise by its form; keeps the patterns off long prose
 * @param noise lines that belong to the page and not to the plan, wherever they stand
 * @param webSign words that only a web page has; everything after such a line below the last task is the page's
 * @param webHint words that are the web page's in a document that has a sign of one, above the first heading
 * @param wrapLength the shortest line, in characters, that a hard break may have cut inside a sentence
 * @param widestPage the widest line, in ideographs, of a text whose lines are all cut at one width
 * @param namedHeading a line without a number that is a heading where numbered lines stand under it
 * @param parts by which words a heading tells what part of the plan it opens
 * @param tables by which words the head of a table tells what its columns hold
 * @param targets how targets, dates and quotas are printed
 */
public record ReadingRules(
        int headingLength,
        int titleLength,
        int titleLines,
        Pattern titleEnding,
        Pattern signature,
        int noiseLength,
        List<Noise> noise,
        Pattern webSign,
        Pattern webHint,
        int wrapLength,
        int widestPage,
        Pattern namedHeading,
        PartHeadings parts,
        TableWords tables,
        TargetRules targets) {

    /** A form of line that is left out. */
    public record Noise(Unread.Reason reason, Pattern line) {}

    public ReadingRules {
        noise = List.copyOf(noise);
    }

    public static ReadingRules defaults() {
        return new ReadingRules(
                60,
                45,
                3,
                Pattern.compile(".*(?:要点|计划|方案|意见|规划|措施|办法|细则|总结|情况|报告|清单|制度|安排|通知|台账|纲要|规定)(?:[（(].{1,12}[)）])?"),
                Pattern.compile("[^。，、；：:,;]{2,30}(?:局|委|委员会|办公室|厅|部|政府|中心|学校|中学|小学|幼儿园|领导小组|大队|支队|督导室|研究室)"),
                200,
                List.of(
                        noise(Unread.Reason.PAGE_MARK, "[-—–－―‐‑]+[\\s\\p{Z}]*[0-9０-９]{1,4}[\\s\\p{Z}]*[-—–－―‐‑]+"),
                        noise(
                                Unread.Reason.PAGE_MARK,
                                "第[\\s\\p{Z}]*[0-9０-９]{1,4}[\\s\\p{Z}]*页(?:[\\s\\p{Z}]*[,，/]?[\\s\\p{Z}]*共[\\s\\p{Z}]*[0-9０-９]{1,4}[\\s\\p{Z}]*页)?"),
                        noise(
                                Unread.Reason.PAGE_MARK,
                                "[0-9０-９]{1,4}[\\s\\p{Z}]*[/／][\\s\\p{Z}]*[0-9０-９]{1,4}|[0-9０-９]{1,3}"),
                        noise(Unread.Reason.PUBLICATION_NOTE, "[（(]\\s*此件.{1,20}[)）]"),
                        noise(
                                Unread.Reason.DOCUMENT_NUMBER,
                                "[^。，]{1,20}[〔\\[（(]\\s*(?:\\d{4}|20xx)\\s*[〕\\])）]\\s*(?:第\\s*)?\\d{1,4}\\s*号"),
                        noise(
                                Unread.Reason.LETTERHEAD,
                                "[^。，、：]{2,40}(?:局|委员会|工委|办公室|政府|厅|学校|中学|小学|幼儿园)[\\s\\p{Z}]*文[\\s\\p{Z}]*件"),
                        noise(
                                Unread.Reason.LETTERHEAD,
                                "[^。，、：.．)）0-9０-９]{2,40}(?:局|委员会|工委|办公室|政府|厅)\\s*[（(]\\s*(?:通知|函)\\s*[)）]"),
                        noise(Unread.Reason.IMPRINT, "[^。]{0,80}\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*印发"),
                        noise(Unread.Reason.IMPRINT, "抄\\s*送\\s*[:：].*")),
                Pattern.compile("(?i)https?://|copyright|©|ICP备|文档网|范文网|百度搜索|QQ\\s*[:：]|微信号?\\s*[:：]"
                        + "|公网安备|网站标识码|^分享到|^[【\\[]?打印(?:本页)?[】\\]]?(?:\\s|$)|^[上下]一[篇条]\\s*[:：]|首页\\s*[>＞»]"),
                Pattern.compile("下载|来源\\s*[:：]|手机版|收藏|预览|转载|首页|当前位置|您的位置|登录|注册|无障碍|浏览(?:次数|量)|点击(?:次数|量)"
                        + "|字体\\s*[:：]|字号\\s*[:：]|发布(?:时间|日期|机构)\\s*[:：]|索引号|信息分类|关闭窗口"
                        + "|^(?:名\\s*称|标\\s*题|文\\s*号|主题词|成文日期|生成日期)\\s*[:：]"),
                20,
                60,
                Pattern.compile(
                        "(?:(?:20\\d{2}年)?(?:[一二三四五六七八九十]{1,2}|\\d{1,2})(?:[、—\\-～~至](?:[一二三四五六七八九十]{1,2}|\\d{1,2}))?月份?"
                                + "|第[一二三四五六七八九十\\d]{1,3}(?:周|季度)|[上下]半年)(?:工作安排|工作重点|工作|安排)?\\s*[:：]?"),
                PartHeadings.defaults(),
                TableWords.defaults(),
                TargetRules.defaults());
    }

    /** The same rules with headings of another length. */
    public ReadingRules withHeadingLength(int characters) {
        return with(characters, noise, parts, tables);
    }

    /** The same rules with other noise. */
    public ReadingRules withNoise(List<Noise> other) {
        return with(headingLength, other, parts, tables);
    }

    /** The same rules with all that a bureau may have of its own. */
    ReadingRules with(int characters, List<Noise> lines, PartHeadings headings, TableWords heads) {
        return new ReadingRules(
                characters,
                titleLength,
                titleLines,
                titleEnding,
                signature,
                noiseLength,
                lines,
                webSign,
                webHint,
                wrapLength,
                widestPage,
                namedHeading,
                headings,
                heads,
                targets);
    }

    private static Noise noise(Unread.Reason reason, String line) {
        return new Noise(reason, Pattern.compile(line));
    }
}
