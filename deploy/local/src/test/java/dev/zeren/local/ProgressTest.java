package dev.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void onATerminalTheBarIsOneLineThatTheNextStepWipesOut() {
        Progress progress = new Progress(out, true);

        progress.bar("下载", 50, 100, "1 MB/s");
        progress.say("完成");

        assertTrue(printed().startsWith("\r\u001B[K下载 [###############···············]  50 %  1 MB/s\r\u001B[K["));
    }

    @Test
    void elsewhereTheBarIsALineOnceInAWhile() {
        Progress progress = new Progress(out, false);

        for (int i = 0; i < 100; i++) {
            progress.bar("下载", i, 100, "");
        }

        assertFalse(printed().contains("\r"));
        assertEquals(1, printed().lines().count());
    }

    @Test
    void moreThanExpectedIsNotMoreThanTheWholeBar() {
        new Progress(out, true).bar("下载", 200, 100, "");

        assertTrue(printed().contains("100 %"));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
