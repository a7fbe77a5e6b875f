package dev.zeren.plan.plan.domain.draft;

import dev.zeren.kit.domain.WireName;
import dev.zeren.plan.term.Comparator;
import dev.zeren.plan.term.ReadingJson.Quantity;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** How much of what, as a person says it. */
final class ReadQuantity {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private ReadQuantity() {}

    /** The quantity with exact numbers; a unit of which nothing more is said is its own base. */
    static Quantity of(Quantity given, String pointer) {
        if (Stream.of(Comparator.values()).noneMatch(one -> WireName.of(one).equals(given.comparator()))) {
            throw DraftFault.UNKNOWN_COMPARATOR.at(pointer + "/comparator");
        }
        requireOneAmount(given, pointer);
        Stream.of(given.redacted(), given.words(), given.unit(), given.baseUnit())
                .forEach(words -> DraftFault.requirePhrase(words, pointer));
        BigDecimal low = exact(given.low(), pointer + "/low");
        BigDecimal high = exact(given.high(), pointer + "/high");
        if (low != null && low.compareTo(high) > 0) {
            throw DraftFault.RANGE_REVERSED.at(pointer + "/high");
        }
        BigDecimal scale = given.scale() == null ? BigDecimal.ONE : exact(given.scale(), pointer + "/scale");
        if (scale.signum() <= 0) {
            throw DraftFault.NUMBER_OUT_OF_RANGE.at(pointer + "/scale");
        }
        return new Quantity(
                given.comparator(),
                exact(given.value(), pointer + "/value"),
                low,
                high,
                given.part(),
                given.whole(),
                given.redacted(),
                given.words(),
                given.unit(),
                given.baseUnit() == null ? given.unit() : given.baseUnit(),
                scale);
    }

    private static void requireOneAmount(Quantity given, String pointer) {
        boolean halves =
                (given.low() == null) != (given.high() == null) || (given.part() == null) != (given.whole() == null);
        long amounts = Stream.of(given.value(), given.low(), given.part(), given.redacted(), given.words())
                .filter(amount -> amount != null)
                .count();
        if (halves || amounts != 1 || given.words() != null && given.words().isBlank()) {
            throw DraftFault.ONE_AMOUNT.at(pointer);
        }
        if (given.part() != null && (given.part() < 0 || given.whole() <= 0)) {
            throw DraftFault.NUMBER_OUT_OF_RANGE.at(pointer + "/part");
        }
    }

    /** The number as it is; without an exponent, which a client could use to write one of a thousand million digits. */
    private static BigDecimal exact(BigDecimal number, String pointer) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        if ((long) plain.precision() - plain.scale() > MOST_DIGITS || plain.scale() > MOST_DECIMALS) {
            throw DraftFault.NUMBER_OUT_OF_RANGE.at(pointer);
        }
        return number.scale() < 0 || number.scale() > MOST_DECIMALS
                ? plain.setScale(Math.max(0, plain.scale()))
                : number;
    }
}
