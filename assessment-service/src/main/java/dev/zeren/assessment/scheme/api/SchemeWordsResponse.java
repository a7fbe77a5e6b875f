package dev.zeren.assessment.scheme.api;

import dev.zeren.assessment.scheme.domain.reading.SchemeWords;
import dev.zeren.assessment.scheme.domain.reading.SchemeWords.Heads;
import dev.zeren.kit.http.Versioned;
import dev.zeren.kit.settings.Setting;
import java.util.List;

/** By which words the columns of scoring tables are told. */
public record SchemeWordsResponse(List<Heads> columns, List<String> total, List<String> notes, int version)
        implements Versioned {

    static SchemeWordsResponse from(Setting<SchemeWords> setting) {
        SchemeWords words = setting.value();
        return new SchemeWordsResponse(words.columns(), words.total(), words.notes(), setting.version());
    }
}
