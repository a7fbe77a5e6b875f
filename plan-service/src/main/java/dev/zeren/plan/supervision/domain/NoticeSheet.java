package dev.zeren.plan.supervision.domain;

import dev.zeren.document.Alignment;
import dev.zeren.document.WordDocument;
import dev.zeren.document.WordTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A notice as it is printed (督办单), with places to sign.
 *
 * @param zone where the bureau is
 */
public record NoticeSheet(
        String number,
        String levelName,
        String recipient,
        String matter,
        String demand,
        LocalDate acknowledgeBy,
        LocalDate respondBy,
        List<NoticeStep> steps,
        ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final String SIGNED = "（签字）　　　　　　　　年　　月　　日";

    public WordDocument toDocument() {
        WordDocument.Builder word = WordDocument.titled("督 办 单")
                .paragraph(number, Alignment.CENTER)
                .runIn(1, "督办级别：", levelName)
                .runIn(1, "承办单位：", recipient)
                .runIn(1, "督办事项：", lines(matter))
                .runIn(1, "督办要求：", lines(demand));
        if (acknowledgeBy != null) {
            word.runIn(1, "签收期限：", DAY.format(acknowledgeBy)).runIn(1, "反馈期限：", DAY.format(respondBy));
        }
        word.heading(1, "办理过程").table(process());
        return word.runIn(1, "审批意见：", SIGNED)
                .runIn(1, "承办单位负责人：", SIGNED)
                .runIn(1, "审核意见：", SIGNED)
                .build();
    }

    private WordTable process() {
        WordTable.Builder table = WordTable.builder()
                .column("序号", 2, Alignment.CENTER)
                .column("时间", 5, Alignment.LEFT)
                .column("步骤", 2, Alignment.CENTER)
                .column("人员", 3, Alignment.LEFT)
                .column("说明", 8, Alignment.LEFT);
        for (NoticeStep step : steps) {
            table.row(
                    String.valueOf(step.number()),
                    moment(step.at()),
                    step.act() == null ? "登记" : step.act().printed(),
                    step.byName(),
                    step.words() == null ? "" : lines(step.words()));
        }
        return table.build();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
