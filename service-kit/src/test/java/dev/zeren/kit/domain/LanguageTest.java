package dev.zeren.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void chineseUnlessEnglishIsAskedForFirst() {
        assertEquals(Language.ZH, Language.of(null));
        assertEquals(Language.ZH, Language.of("zh-CN,zh;q=0.9,en;q=0.8"));
        assertEquals(Language.ZH, Language.of("fr"));
        assertEquals(Language.ZH, Language.of("*"));
        assertEquals(Language.ZH, Language.of(";;;q=x"));
        assertEquals(Language.EN, Language.of("en"));
        assertEquals(Language.EN, Language.of("en-US,en;q=0.9,zh;q=0.1"));
    }

    @Test
    void factsAreFilledInAsTheyAre() {
        assertEquals("第 2 行 {1}", new Text("第 {0} 行 {1}", "line {0}").in(Language.ZH, 2));
    }
}
