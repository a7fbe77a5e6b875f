package dev.zeren.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aChineseCharacterAndAFullWidthMarkAreTwoColumnsWide() {
        assertEquals(4, Columns.width("责任"));
        assertEquals(4, Columns.width("11．"));
        assertEquals(3, Columns.width("abc"));
    }

    @Test
    void everyLineEndsInTheSameColumnHoweverTheNamesAreWritten() {
        String table = new Columns()
                .row("科室", "任务", "完成率")
                .rule()
                .row("办公室", "3", "33.3 %")
                .row("No. 1", "12", "100.0 %")
                .toString();

        Set<Integer> widths = table.lines().map(Columns::width).collect(Collectors.toSet());
        assertEquals(1, widths.size(), table);
    }
}
