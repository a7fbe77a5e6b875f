package dev.zeren.document;

import java.util.Locale;

/** Prints a number in a format of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat). Formats not listed print as decimal. */
final class NumberFormats {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_DIGITS_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormats() {}

    static String print(String format, int number) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedParen" -> from('⑴', 20, number);
            case "decimalEnclosedFullstop" -> from('⒈', 20, number);
            case "ideographEnclosedCircle" -> from('㊀', 10, number);
            case "chineseCounting", "taiwaneseCounting" -> number < 100 ? counting(number, "十") : digits(number);
            case "chineseCountingThousand", "taiwaneseCountingThousand" -> thousands(number, DIGITS, "十百千万", true);
            case "japaneseCounting" -> japanese(number);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2" ->
                digits(number);
            case "chineseLegalSimplified" -> thousands(number, LEGAL_DIGITS, "拾佰仟万", false);
            case "ideographLegalTraditional" -> thousands(number, LEGAL_DIGITS_TRADITIONAL, "拾佰仟萬", false);
            case "ideographTraditional" -> oneOf(STEMS, number);
            case "ideographZodiac" -> oneOf(BRANCHES, number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "numberInDash" -> "- " + number + " -";
            default -> Integer.toString(number);
        };
    }

    private static String fullWidth(int number) {
        StringBuilder printed = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            printed.append((char) (digit - '0' + '０'));
        }
        return printed.toString();
    }

    private static String circled(int number) {
        if (number == 0) {
            return "⓪";
        }
        if (number > 20 && number <= 35) {
            return Character.toString('㉑' + number - 21);
        }
        return number > 35 && number <= 50 ? Character.toString('㊱' + number - 36) : from('①', 20, number);
    }

    private static String from(char first, int count, int number) {
        return number >= 1 && number <= count ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static String oneOf(String signs, int number) {
        return number >= 1 && number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    private static String digits(int number) {
        StringBuilder printed = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            printed.append(digit == '-' ? digit : DIGITS.charAt(digit - '0'));
        }
        return printed.toString();
    }

    /** 一 … 十, 十一, 二十 … 九十九. */
    private static String counting(int number, String ten) {
        if (number < 10) {
            return digits(number);
        }
        String tens = number < 20 ? "" : digits(number / 10);
        return tens + ten + (number % 10 == 0 ? "" : digits(number % 10));
    }

    /** 一百零一, 一千零一十. */
    private static String thousands(int number, String digits, String units, boolean dropLeadingOne) {
        if (number <= 0 || number > 99_999) {
            return number == 0 ? digits.substring(0, 1) : Integer.toString(number);
        }
        if (dropLeadingOne && number < 100) {
            return counting(number, units.substring(0, 1));
        }
        StringBuilder printed = new StringBuilder();
        String text = Integer.toString(number);
        boolean zeros = false;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            int power = text.length() - 1 - i;
            if (digit == 0) {
                zeros = true;
                continue;
            }
            printed.append(zeros ? "零" : "").append(digits.charAt(digit));
            printed.append(power == 0 ? "" : units.substring(power - 1, power));
            zeros = false;
        }
        return printed.toString();
    }

    /** 百 and 千 without a leading 一. */
    private static String japanese(int number) {
        if (number < 100) {
            return counting(number, "十");
        }
        if (number > 999) {
            return digits(number);
        }
        String rest = number % 100 == 0 ? "" : counting(number % 100, "十");
        return (number < 200 ? "" : digits(number / 100)) + "百" + rest;
    }

    /** a … z, aa, bb …: the letter is repeated. */
    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        int repeats = Math.min((number - 1) / 26 + 1, 30);
        return Character.toString('a' + (number - 1) % 26).repeat(repeats);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder printed = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                printed.append(signs[i]);
                rest -= values[i];
            }
        }
        return printed.toString();
    }
}
