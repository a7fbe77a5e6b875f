package dev.zeren.assessment.result.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of a publication that are signed (docs/zh-CN/assessment-results.md): lines of UTF-8, each ended by a line
 * feed. First {@code zeren-publication/1}, then a line {@code name value} for each fact, then a line for each result by
 * assessee id, its fields parted by tabs, then {@code end}. In a text backslash, tab, line feed and carriage return are
 * written {@code \\ \t \n \r}; what is absent is empty.
 */
public final class PublicationText {

    /** What comes before the first publication of a round. */
    public static final String NONE_BEFORE = "0".repeat(64);

    /**
     * What is published.
     *
     * @param previous SHA-256 of the bytes of the publication before it, 64 hexadecimal digits
     * @param reason why there is a further version; null for the first
     */
    public record Head(
            String bureau,
            UUID round,
            int number,
            int computation,
            Instant publishedAt,
            String publishedBy,
            String reason,
            int noticeDays,
            String previous) {}

    private PublicationText() {}

    public static byte[] of(Head head, List<Result> results) {
        StringBuilder text = new StringBuilder(results.size() * 200 + 1_000);
        line(text, "zeren-publication/1");
        line(text, "bureau " + escaped(head.bureau()));
        line(text, "round " + head.round());
        line(text, "number " + head.number());
        line(text, "computation " + head.computation());
        line(text, "published-at " + head.publishedAt());
        line(text, "published-by " + escaped(head.publishedBy()));
        line(text, "reason " + escaped(head.reason()));
        line(text, "notice-days " + head.noticeDays());
        line(text, "previous " + head.previous());
        line(text, "results " + results.size());
        results.stream()
                .sorted(Comparator.comparing(
                        result -> result.outcome().assessee().toString()))
                .forEach(result -> line(text, line(result)));
        line(text, "end");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Result result) {
        Standing standing = result.standing();
        return String.join(
                "\t",
                result.outcome().assessee().toString(),
                escaped(result.name()),
                escaped(result.outcome().assesseeClass()),
                plain(result.outcome().score()),
                plain(result.full()),
                String.valueOf(standing.place()),
                String.valueOf(standing.of()),
                String.valueOf(standing.overall()),
                String.valueOf(standing.overallOf()),
                escaped(standing.grade()),
                escaped(String.join("；", standing.rewards())),
                escaped(standing.penalty()),
                escaped(standing.card()),
                standing.barredUntil() == null ? "" : String.valueOf(standing.barredUntil()),
                String.valueOf(result.computation()),
                HexFormat.of().formatHex(result.digest()));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
