package dev.zeren.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items at most as many as were asked for, in the list's order
 * @param next what to give as {@code cursor} for the next part; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    /**
     * Cuts a page out of rows that were read one further than asked.
     *
     * @param rows at most {@code request.limit + 1} rows
     * @param key what the list is ordered by, of the last row shown
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Object[]> key) {
        if (rows.size() <= request.limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, request.limit);
        return new Page<>(shown, Cursor.write(key.apply(shown.get(shown.size() - 1))));
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
