package dev.zeren.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters, the same for every list. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "每页条数 · rows per page, 1 to 200")
    public int limit = 50;

    @QueryParam("cursor")
    @Size(max = 500)
    @Parameter(description = "上一页 next 的值 · the value of `next` of the page before")
    public String cursor;

    /** Where the page begins: the key of the row before it, or empty for the first page. */
    public Cursor from(Class<?>... keyTypes) {
        return Cursor.read(cursor, keyTypes);
    }

    /** One more row than shown tells whether there is a next page. */
    public int rowsToRead() {
        return limit + 1;
    }
}
