package dev.zeren.assessment.scheme.application;

import dev.zeren.assessment.scheme.domain.reading.SchemeWords;
import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import jakarta.inject.Singleton;

/** By which words the columns of the bureau's scoring tables are told. */
@Singleton
public class SchemeWordsService extends BureauRules<SchemeWords> {

    SchemeWordsService(Settings settings) {
        super(settings, "scheme-reading-words", SchemeWords.USUAL);
    }
}
