package dev.zeren.plan.supervision.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.plan.supervision.application.SupervisionService.NoticeStory;
import dev.zeren.plan.supervision.domain.NoticeSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notices as they are printed. */
@ApplicationScoped
public class NoticePrinting {

    /** A printed notice: a .docx. */
    public record Printed(String number, byte[] content) {}

    private final SupervisionService notices;
    private final ZoneId zone;

    NoticePrinting(
            SupervisionService notices,
            @ConfigProperty(name = "zeren.bureaus.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.notices = notices;
        this.zone = zone;
    }

    /** @throws Rejection {@code not-found} */
    public Printed print(UUID id) {
        NoticeStory story = notices.story(id);
        NoticeView notice = story.notice();
        NoticeSheet sheet = new NoticeSheet(
                notice.number(),
                notice.levelName(),
                notice.recipient(),
                notice.matter(),
                notice.demand(),
                notice.acknowledgeBy(),
                notice.respondBy(),
                story.steps(),
                zone);
        return new Printed(notice.number(), sheet.toDocument().toBytes());
    }
}
