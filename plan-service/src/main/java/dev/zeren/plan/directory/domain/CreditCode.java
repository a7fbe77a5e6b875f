package dev.zeren.plan.directory.domain;

/** The unified social credit code of GB 32100-2015: 17 characters and one that checks them. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Whether it has 18 characters of the standard's alphabet. */
    static boolean hasForm(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Whether the last character is the one that the others ask for. */
    static boolean checks(String code) {
        return code.charAt(LENGTH - 1) == checkCharacter(code);
    }

    /** The character that completes the first 17: weights are the powers of 3, modulo 31. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
