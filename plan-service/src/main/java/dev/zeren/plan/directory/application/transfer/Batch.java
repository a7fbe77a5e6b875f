package dev.zeren.plan.directory.application.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers rows and sends a thousand at a time, and at the end the rest. */
final class Batch<T> implements AutoCloseable {

    private static final int SIZE = 1_000;

    private final Consumer<List<T>> send;
    private final List<T> rows = new ArrayList<>(SIZE);

    Batch(Consumer<List<T>> send) {
        this.send = send;
    }

    void add(T row) {
        rows.add(row);
        if (rows.size() == SIZE) {
            close();
        }
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            send.accept(List.copyOf(rows));
            rows.clear();
        }
    }
}
