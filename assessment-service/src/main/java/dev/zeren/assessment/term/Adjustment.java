package dev.zeren.assessment.term;

import java.math.BigDecimal;

/**
 * A bonus or deduction item (加分/扣分项): so many points for each, up to a cap.
 *
 * @param key its identity within the scheme; keys of indicators and adjustments differ
 * @param bonus whether it adds
 * @param each points per occurrence, over 0
 * @param cap most points of this item; null for none
 */
public record Adjustment(String key, String label, String name, boolean bonus, BigDecimal each, BigDecimal cap) {}
