package dev.zeren.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zeren.local.demo.Answer;
import dev.zeren.local.demo.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Work plans that tests make up. */
final class Plans {

    static final String IMPORTS = "/api/v1/plans/imports";
    static final String TEXT = "text/plain";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Plans() {}

    /** A plan of one section whose tasks are all the office's. */
    static String text(String title, int tasks, String leader, String office) {
        StringBuilder text = new StringBuilder(title).append('\n').append("一、重点工作\n");
        for (int i = 1; i <= tasks; i++) {
            text.append(i)
                    .append(".推进第")
                    .append(i)
                    .append("项工作。按时完成。（牵头领导：")
                    .append(leader)
                    .append("；责任科室：")
                    .append(office)
                    .append("）\n");
        }
        return text.append("2026年3月2日\n").toString();
    }

    /** Imports and issues such a plan; unknown names are added to the directory. */
    static String issued(Api planner, String text) {
        Answer imported = planner.upload(
                        IMPORTS + "?createMissing=true", "plan.txt", TEXT, text.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        String path = "/api/v1/plans/" + imported.json().path("planId").asText();
        planner.act(path + "/issue", planner.get(path).expect(200).etag()).expect(200);
        return imported.json().path("planId").asText();
    }

    static List<JsonNode> tasks(Api reader, String planId) {
        return reader.all("/api/v1/plans/" + planId + "/tasks");
    }

    /** Changes whenever a plan is added. */
    static long count(Api reader) {
        return reader.all("/api/v1/plans").size();
    }
}
