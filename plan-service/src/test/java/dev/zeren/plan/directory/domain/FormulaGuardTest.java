package dev.zeren.plan.directory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class FormulaGuardTest {

    @Test
    void whatASpreadsheetWouldRunGetsAnApostrophe() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "　=1", "＝1", "'=1")) {
            assertEquals("'" + formula, FormulaGuard.guard(formula));
        }
        assertEquals("a=1", FormulaGuard.guard("a=1"));
        assertEquals("'quoted'", FormulaGuard.guard("'quoted'"));
    }

    @Property
    void whatIsGuardedIsReadBackAsItWasAndBeginsNoFormula(
            @ForAll @Chars({'=', '+', '-', '@', '\'', ' ', '\t', 'a', '甲'}) String text) {
        String written = FormulaGuard.guard(text);
        assertFalse(written.strip().matches("(?s)[=+\\-@].*"));
        assertEquals(text, FormulaGuard.unguard(written));
    }
}
