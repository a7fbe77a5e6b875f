package dev.zeren.kit.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From where a feed is read on, the same for every feed. */
public class FeedQuery {

    @QueryParam("lastEventId")
    @Size(max = 40)
    @Parameter(description = "已读的最后一个事件的 id · id of the last event read")
    public String lastEventId;

    @QueryParam("timeout")
    @DefaultValue("0")
    @Min(0)
    @Max(30_000)
    @Parameter(description = "等待的毫秒数 · milliseconds to wait for news")
    public int timeout;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(1000)
    public int limit = 100;
}
