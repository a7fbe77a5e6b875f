package dev.zeren.kit.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.kit.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item of a request, in the order in which they were sent. */
@Schema(name = "BulkResult")
public record BulkResponse(
        @Schema(description = "做成的件数 · how many were done") int succeeded,

        @Schema(description = "被拒绝或未做的件数 · how many were refused or not done")
        int failed,

        List<Item> items) {

    /** What became of one item: either what the single act answers, or the problem. */
    @Schema(name = "BulkResultItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(description = "所办事项的 id · id of what was acted on")
            UUID id,

            @Schema(description = "单独办理时的状态码 · the status that the single act is answered")
            int status,

            @Schema(description = "办理后的版本，下次修改时放入 If-Match · its version now, for the next If-Match")
            Integer version,

            @Schema(description = "新产生的 id · id of what was made")
            UUID createdId,

            @Schema(description = "新产生的地址 · address of what was made")
            String location,

            Problem problem) {

        boolean succeeded() {
            return problem == null;
        }
    }

    static BulkResponse of(List<Item> items) {
        int done = (int) items.stream().filter(Item::succeeded).count();
        return new BulkResponse(done, items.size() - done, items);
    }
}
