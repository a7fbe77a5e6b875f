package dev.zeren.kit.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An event of a feed as CloudEvents 1.0 has it in JSON; {@code bureau} is an extension attribute. */
public final class CloudEvent {

    public static final String BATCH = "application/cloudevents-batch+json";

    private CloudEvent() {}

    /** As it is served: the data is JSON text already. */
    public record Served(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            String bureau,
            @JsonRawValue String data) {}

    /** As a reader takes it: only what it needs, whatever else may come with it one day. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Read(String id, String type, String subject, Instant time, String bureau, JsonNode data) {}
}
