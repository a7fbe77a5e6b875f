package dev.zeren.plan.directory.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.kit.domain.Fault;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UnitCodesTest {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    /** The example of GB 32100-2015 itself. */
    @Test
    void theStandardsExampleIsRightAndWithAnotherLastCharacterWrong() {
        assertEquals(List.of(), codes(null, "91350100M000100Y43", null));
        assertEquals(List.of("credit-code-check"), codes(null, "91350100M000100Y44", null));
        assertEquals(List.of("credit-code-form"), codes(null, "91350100I000100Y43", null));
        assertEquals(List.of("credit-code-form"), codes(null, "91350100m000100y43", null));
        assertEquals(List.of("credit-code-form"), codes(null, "91350100M000100Y4", null));
    }

    @Test
    void aDivisionHasSixDigitsAndASchoolCodeTheFormThatIsSet() {
        assertEquals(List.of(), codes("370811", null, "3137000123"));
        assertEquals(List.of("division-code-form", "school-code-form"), codes("37081", null, "313700012X"));
        assertEquals(List.of("division-code-form"), codes("070811", null, null));
        assertEquals(List.of(), new UnitCodes(null, null, "X-1").faults(Pattern.compile("[A-Z]-\\d")));
    }

    /** What the check is for: any one character miscopied is noticed, for 31 is a prime. */
    @Property
    void anyOneWrongCharacterIsNoticed(
            @ForAll
                    @StringLength(17)
                    @CharRange(from = '0', to = '9')
                    @Chars({'A', 'H', 'J', 'N', 'P', 'R', 'T', 'U', 'W', 'X', 'Y'})
                    String body,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @CharRange(from = '0', to = '9') char other) {
        String right = body + CreditCode.checkCharacter(body + "0");
        assertTrue(CreditCode.hasForm(right) && CreditCode.checks(right));
        String wrong = right.substring(0, at) + other + right.substring(at + 1);
        if (!wrong.equals(right)) {
            assertFalse(CreditCode.checks(wrong), wrong);
        }
    }

    private static List<String> codes(String division, String credit, String school) {
        return new UnitCodes(division, credit, school)
                .faults(TEN_DIGITS).stream().map(Fault::code).toList();
    }
}
