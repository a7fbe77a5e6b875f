import dev.zeren.document.Alignment;
import dev.zeren.document.WordDocument;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document to be imported; the fields of the form that stand before the file are ready to be sent. */
record PlanFile(String name, String mediaType, byte[] content, String fields) {

    private static final String BOUNDARY = "zeren-benchmark";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static PlanFile text(String name, String text) {
        return new PlanFile(name, "text/plain", text.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The same text as a bureau's Word document: its first line the title, its last the date, headings as headings. */
    static PlanFile word(String name, String text) {
        List<String> lines = text.lines().toList();
        WordDocument.Builder document = WordDocument.titled(lines.get(0));
        for (String line : lines.subList(1, lines.size() - 1)) {
            if (line.matches("[一二三四五六]、.*")) {
                document.heading(1, line);
            } else {
                document.paragraph(line);
            }
        }
        document.paragraph(lines.get(lines.size() - 1), Alignment.RIGHT);
        return new PlanFile(name, WORD, document.build().toBytes(), "");
    }

    PlanFile titled(String title, int year) {
        return new PlanFile(name, mediaType, content, field("title", title) + field("year", Integer.toString(year)));
    }

    /** The request that imports it. */
    HttpRequest.Builder importedBy(Api planner, String query) {
        String head = fields + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        return planner.request("/plans/imports" + query)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(
                        List.of(bytes(head), content, bytes("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
