package dev.zeren.kit.domain;

/**
 * A sentence in the two languages of the suite.
 *
 * @param zh simplified Chinese, the language of the house; may hold {@code {0}}, {@code {1}} for facts
 * @param en English, given on request
 */
public record Text(String zh, String en) {

    /** The sentence in the given language with its facts filled in. */
    public String in(Language language, Object... facts) {
        String sentence = language == Language.EN ? en : zh;
        for (int i = 0; i < facts.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(facts[i]));
        }
        return sentence;
    }
}
